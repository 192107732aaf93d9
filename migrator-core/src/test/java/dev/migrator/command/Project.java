package dev.migrator.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.codegen.RevisionIdGenerator;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Script;
import dev.migrator.script.ScriptSource;
import dev.migrator.script.Scripts;
import dev.migrator.script.SqlScripts;

/**
 * A project in a folder of a test. New revisions are called {@code new1}, {@code new2}...
 */
final class Project {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    private final Path folder;

    private final AtomicInteger ids = new AtomicInteger();

    private final List<Script> built = new ArrayList<>();

    private List<Path> sql;

    private RevisionFormat format = RevisionFormat.SQL;

    private List<Path> templates = List.of();

    Project(Path folder) {
        this.folder = folder;
        this.sql = List.of(folder.resolve("sql"));
    }

    /**
     * Writes files as a graph is drawn: {@code a <- b <- c, b <- d}.
     */
    Project files(String graph) {
        for (String line : graph.split(",")) {
            String parent = "";
            for (String id : line.strip().split(" <- ")) {
                Path file = path("sql/" + id + ".sql");
                if (!Files.exists(file)) {
                    file("sql/" + id + ".sql", header(id, parent) + "\n-- upgrade\n\n-- downgrade\n");
                }
                parent = id;
            }
        }
        return this;
    }

    Project file(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
            return this;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Adds a revision that the application has, and that may have no file.
     */
    Project built(String id, String parent) {
        this.built.add(SqlScripts.read(header(id, parent) + "\n-- upgrade\n", "db/" + id + ".sql"));
        return this;
    }

    Project directories(String... names) {
        this.sql = Stream.of(names).map(this::path).toList();
        return this;
    }

    Project format(RevisionFormat format) {
        this.format = format;
        return this;
    }

    Project template(String name, String text) {
        file(name, text);
        this.templates = List.of(path(name));
        return this;
    }

    Path path(String name) {
        return this.folder.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(path(name));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * All files, as paths within the project.
     */
    List<String> listing() {
        try (Stream<Path> files = Files.walk(this.folder)) {
            return files.filter(Files::isRegularFile)
                .map((file) -> this.folder.relativize(file).toString().replace('\\', '/'))
                .sorted()
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    RevisionSettings settings() {
        return new RevisionSettings(new RevisionDirectories(this.sql, path("java"), "com.acme"), this.format,
                new FileNameTemplate("{rev}_{slug}.sql"), this.templates);
    }

    Authoring authoring() {
        ScriptSource source = () -> this.built;
        RevisionIdGenerator generator = () -> new RevisionId("new" + this.ids.incrementAndGet());
        return new Authoring(() -> Scripts.load(List.of(source)), settings(), generator, CLOCK);
    }

    NewRevision.Result revision(NewRevision.Builder request) {
        return new NewRevision(authoring()).run(request.build());
    }

    static List<Target> targets(String... targets) {
        return Stream.of(targets).map(Target::parse).toList();
    }

    private static String header(String id, String parent) {
        return "-- revision: %s\n-- revises: %s\n-- message: message of %s\n".formatted(id, parent, id);
    }

}
