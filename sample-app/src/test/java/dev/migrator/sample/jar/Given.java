package dev.migrator.sample.jar;

import java.util.concurrent.atomic.AtomicInteger;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a database stands before the first command of a {@link Chapter}.
 */
enum Given {

    /** Nothing was ever run. */
    EMPTY(null),

    /** It was made by other means. */
    BY_HAND(null) {

        @Override
        TestDatabase database() {
            TestDatabase database = super.database();
            database.execute("create table customers (id int primary key, email text not null unique)");
            database.execute("create table orders (id int primary key, customer int references customers)");
            database.execute("create publication orders_for_the_warehouse for table orders");
            return database;
        }

    },

    /** Three revisions were applied, and more are pending. */
    BEHIND("a12e4b91c5d0"),

    /** Everything was applied. */
    AT_HEAD("head");

    private static final AtomicInteger copies = new AtomicInteger();

    private final String target;

    private TestDatabase original;

    Given(String target) {
        this.target = target;
    }

    /**
     * A database of its own for a chapter.
     */
    TestDatabase database() {
        if (this.target == null) {
            return TestServer.createDatabase();
        }
        TestDatabase from = original();
        TestDatabase copy = new TestDatabase("given_" + copies.incrementAndGet(), from.port());
        new TestDatabase("postgres", from.port())
            .execute("create database %s template %s".formatted(copy.name(), from.name()));
        return copy;
    }

    private synchronized TestDatabase original() {
        if (this.original == null) {
            TestDatabase database = TestServer.createDatabase();
            Answer answer = SampleJar.extracted().migrator(database, "upgrade", this.target);
            assertThat(answer.code()).as(answer.err()).isZero();
            this.original = database;
        }
        return this.original;
    }

}
