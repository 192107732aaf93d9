package dev.migrator.boot.actuate;

import java.util.List;

import javax.sql.DataSource;

import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
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

    static TestScripts twoTables() {
        return new TestScripts().then("a1", "", "create table t (id int)", "drop table t")
            .then("a2", "", "create table u (id int)", "drop table u");
    }

}
