package dev.migrator.docs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.Migrator;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project that comes from another tool: its folder of revisions, and a database that
 * this tool made.
 *
 * @param folder where the revisions are
 * @param database the database
 */
record MovedProject(Path folder, TestDatabase database) {

    /** What other tools keep in a database for themselves. */
    private static final Pattern OF_TOOLS = Pattern
        .compile("flyway_schema_history|databasechangelog|__EFMigrationsHistory");

    Migrator migrator() {
        return Migrator.on(this.database.dataSource())
            .locations("file:" + this.folder)
            .revisions(new RevisionSettings(
                    new RevisionDirectories(List.of(this.folder), this.folder.resolve("java"), "com.example"),
                    RevisionFormat.SQL, new FileNameTemplate("{rev}_{slug}.sql"), List.of()))
            .build();
    }

    /**
     * Runs a command as the command line does.
     * @return what it answers
     */
    String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        Migrator migrator = migrator();
        int code = new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), new PrintWriter(out),
                new PrintWriter(errors))
            .run(List.of(arguments));
        assertThat(code).as(out + "\n" + errors).isZero();
        return out.toString();
    }

    void write(String name, String text) {
        try {
            Files.writeString(this.folder.resolve(name), text);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    Map<String, String> files() {
        try (Stream<Path> files = Files.list(this.folder)) {
            return files.collect(Collectors.toMap((file) -> file.getFileName().toString(), MovedProject::text));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The same project on another database.
     */
    MovedProject on(TestDatabase other) {
        return new MovedProject(this.folder, other);
    }

    /**
     * The schema without the tables of the tools.
     */
    List<String> schema() {
        return Catalogue.schema(this.database).stream().filter((line) -> !OF_TOOLS.matcher(line).find()).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
