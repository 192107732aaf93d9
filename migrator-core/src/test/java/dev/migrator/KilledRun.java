package dev.migrator;

import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestScripts;

/**
 * A process that migrates a database, to be killed.
 */
public final class KilledRun {

    static final int REVISIONS = 30;

    private static final String LEDGER = "insert into ledger values ('%s');";

    private KilledRun() {
    }

    /**
     * Says that it starts, and migrates.
     * @param arguments the address of the database
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        Migrator migrator = Migrator.on(dataSource).source(scripts()).build();
        System.out.println("starting");
        System.out.flush();
        migrator.upgrade();
        System.out.println("done");
    }

    /**
     * Thirty revisions of every kind. Each writes into a ledger, so that work done twice
     * would show.
     */
    static TestScripts scripts() {
        TestScripts scripts = new TestScripts().then("r00", """
                create table ledger (entry text);
                create table t (id int, name text);
                insert into t select n, 'name ' || n from generate_series(1, 30000) n;
                create table p (id int) partition by range (id);
                create type mood as enum ('sad');""" + LEDGER.formatted("r00"));
        for (int number = 1; number < REVISIONS - 1; number++) {
            add(scripts, number, "r%02d".formatted(number));
        }
        return scripts.java(new Last());
    }

    private static void add(TestScripts scripts, int number, String id) {
        String entry = LEDGER.formatted(id);
        switch (number % 7) {
            case 0 -> scripts.thenWithoutTransaction(id,
                    entry + "create index concurrently i_%s on t (id, name); %s".formatted(id, entry));
            case 1 -> scripts.then(id,
                    entry + "create table t_%s (id int primary key); insert into t_%s select n from ".formatted(id, id)
                            + "generate_series(1, 2000) n; alter table t_%s add name text default 'x';".formatted(id));
            case 2 -> scripts.thenWithoutTransaction(id, "create index concurrently i_%s on t (name); ".formatted(id)
                    + "reindex index concurrently i_%s; drop index concurrently i_%s; %s".formatted(id, id, entry));
            case 3 -> scripts.thenWithoutTransaction(id,
                    "create table p_%s partition of p for values from (%d) to (%d);".formatted(id, number * 10,
                            number * 10 + 10)
                            + "alter table p detach partition p_%s concurrently; %s".formatted(id, entry));
            case 4 -> scripts.then(id,
                    entry + "create function f_%s() returns int language sql as $$ select 1; $$;".formatted(id));
            case 5 -> scripts.thenWithoutTransaction(id,
                    "alter type mood add value 'm_%s'; vacuum t; %s".formatted(id, entry));
            default -> scripts.then(id, entry + "update t set name = name || '.' where id <= 5000;");
        }
    }

    @Revision(id = "last", revises = "r28", message = "code without a transaction", transactional = false)
    static class Last implements Migration {

        @Override
        public void upgrade(Operations op) {
            for (String entry : List.of("last 1", "last 2", "last 3")) {
                op.data((tx) -> tx.jdbc().sql("insert into ledger values (?)").param(entry).update());
            }
            op.execute("create index concurrently i_last on t (id)");
        }

    }

}
