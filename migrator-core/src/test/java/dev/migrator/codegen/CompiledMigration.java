package dev.migrator.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.migrator.script.JavaMigration;
import dev.migrator.script.Migration;
import dev.migrator.script.Script;

/**
 * Turns a generated Java file into a script, as an application's build and start would.
 */
final class CompiledMigration {

    private CompiledMigration() {
    }

    static Script of(SourceFile source, Path folder) throws IOException, ReflectiveOperationException {
        Migration migration = CompiledMigrations.of(List.of(source), folder).values().iterator().next();
        return JavaMigration.of(migration.getClass(), () -> migration);
    }

}
