package dev.migrator.boot.actuate;

import java.util.List;

import javax.sql.DataSource;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.WireProxy;

/**
 * Migrators of scripts that a test writes as text.
 */
final class Migrators {

    private Migrators() {
    }

    static Migrator on(TestDatabase database, TestScripts scripts) {
        return on(database.dataSource(), scripts).build();
    }

    static Migrator.Builder on(DataSource dataSource, TestScripts scripts) {
        return Migrator.on(dataSource)
            .source(scripts)
            .settings(MigratorSettings.builder().application("shop 1.2").build());
    }

    /**
     * The statements since the last call, without the one by which the driver begins each
     * connection.
     */
    static List<String> statements(WireProxy wire) {
        return wire.takeStatements().stream().filter((sql) -> !sql.startsWith("SET application_name")).toList();
    }

    /**
     * Data that is moved in the background and fails half way, and a revision that waits
     * for it.
     */
    static TestScripts data() {
        // Of a method, so that a scan for revisions leaves it alone.
        @Revision(id = "b1", revises = "a1", message = "move to half way", mode = DataMode.BACKGROUND)
        final class HalfWay implements DataMigration {

            @Override
            public void upgrade(Operations op) {
                op.batches("t").size(50).apply((rows, tx) -> rows.forEach((row) -> {
                    if (row.get("id", Integer.class) > 50) {
                        throw new IllegalStateException("half way, password=hunter2");
                    }
                    row.set("done", true);
                }));
            }

        }
        return new TestScripts().then("a1", """
                create table t (id int primary key, done boolean);
                insert into t select generate_series(1, 100);
                analyze t;""").java(new HalfWay()).then("c1", "-- requires: b1\n", "select 1", "select 1");
    }

    static TestScripts twoTables() {
        return new TestScripts().then("a1", "", "create table t (id int)", "drop table t")
            .then("a2", "", "create table u (id int)", "drop table u");
    }

}
