package dev.migrator.testing;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.script.JavaMigration;
import dev.migrator.script.Migration;
import dev.migrator.script.Script;
import dev.migrator.script.ScriptSource;
import dev.migrator.script.SqlScripts;

/**
 * Scripts that a test writes as text.
 */
public final class TestScripts implements ScriptSource {

    private final List<Script> scripts = new ArrayList<>();

    /**
     * Adds a script whose revision is the next in line.
     * @param id its id
     * @param upgrade the statements of its upgrade section
     * @return this
     */
    public TestScripts then(String id, String upgrade) {
        return then(id, "", upgrade, null);
    }

    /**
     * Adds a script whose revision is the next in line.
     * @param id its id
     * @param header further lines of its header, each with its line break
     * @param upgrade the statements of its upgrade section
     * @param downgrade the statements of its downgrade section; null for none
     * @return this
     */
    public TestScripts then(String id, String header, String upgrade, String downgrade) {
        String parent = this.scripts.isEmpty() ? "" : this.scripts.get(this.scripts.size() - 1).revision().id().value();
        return file(
                "-- revision: %s\n-- revises: %s\n-- message: %s\n%s\n-- upgrade\n%s%s".formatted(id, parent,
                        "message of " + id, header, upgrade, downgrade == null ? "" : "\n-- downgrade\n" + downgrade),
                id);
    }

    /**
     * Adds a script that does not run in a transaction.
     * @param id its id
     * @param upgrade the statements of its upgrade section
     * @return this
     */
    public TestScripts thenWithoutTransaction(String id, String upgrade) {
        return then(id, "-- transactional: no\n", upgrade, null);
    }

    /**
     * Adds a migration written in Java.
     * @param migration of a class with its annotation
     * @return this
     */
    public TestScripts java(Migration migration) {
        this.scripts.add(JavaMigration.of(migration.getClass(), () -> migration));
        return this;
    }

    /**
     * Adds a whole file.
     * @param text its text
     * @param name its name, without the ending
     * @return this
     */
    public TestScripts file(String text, String name) {
        this.scripts.add(SqlScripts.read(text, name + ".sql"));
        return this;
    }

    @Override
    public List<Script> load() {
        return List.copyOf(this.scripts);
    }

}
