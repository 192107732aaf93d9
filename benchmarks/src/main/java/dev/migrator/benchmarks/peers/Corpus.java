package dev.migrator.benchmarks.peers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Revisions in one line, of a table and an index each, as a folder that has them in the
 * form of each tool.
 *
 * @param folder where they are
 * @param size how many
 */
public record Corpus(Path folder, int size) {

    private static final String UPGRADE = """
            create table t_%1$05d (id bigint primary key, name text not null);
            create index t_%1$05d_name on t_%1$05d (name);
            """;

    private static final String DOWNGRADE = "drop table t_%05d;\n";

    /**
     * Writes the files.
     * @param folder an empty folder
     * @param size how many revisions
     * @return the corpus
     * @throws IOException where that fails
     */
    public static Corpus write(Path folder, int size) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("db/migrations"));
        Path flyway = Files.createDirectories(folder.resolve("db/migration"));
        Path liquibase = Files.createDirectories(folder.resolve("db/changelog/changes"));
        StringBuilder psql = new StringBuilder();
        for (int number = 0; number < size; number++) {
            String sql = UPGRADE.formatted(number);
            String parent = number == 0 ? "" : id(number - 1);
            Files.writeString(migrations.resolve("%s_table.sql".formatted(id(number))), """
                    -- revision: %s
                    -- revises: %s
                    -- message: table %d

                    -- upgrade
                    %s
                    -- downgrade
                    %s""".formatted(id(number), parent, number, sql, DOWNGRADE.formatted(number)));
            Files.writeString(flyway.resolve("V%05d__table.sql".formatted(number + 1)), sql);
            Files.writeString(liquibase.resolve("%05d.sql".formatted(number)), """
                    --liquibase formatted sql

                    --changeset team:%d
                    %s--rollback %s""".formatted(number, sql, DOWNGRADE.formatted(number)));
            psql.append("begin;\n").append(sql).append("commit;\n");
        }
        Files.writeString(folder.resolve("db/changelog/db.changelog-master.yaml"), """
                databaseChangeLog:
                  - includeAll:
                      path: changes/
                      relativeToChangelogFile: true
                """);
        Files.writeString(folder.resolve("all.sql"), psql);
        return new Corpus(folder, size);
    }

    static String id(int number) {
        return "r%05d".formatted(number);
    }

    /**
     * What a revision does.
     * @param number which, from 0
     * @return two statements
     */
    public static String sql(int number) {
        return UPGRADE.formatted(number);
    }

    /**
     * Our SQL files.
     * @return in the order of their revisions
     * @throws IOException where the folder cannot be read
     */
    List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(this.folder.resolve("db/migrations"))) {
            return files.sorted().toList();
        }
    }

    /**
     * Packs all into a jar, as an application has them.
     * @return the jar
     * @throws IOException where that fails
     */
    public Path pack() throws IOException {
        Path jar = this.folder.resolve("resources.jar");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(this.folder.resolve("db"))) {
            found.sorted().forEach(files::add);
        }
        try (OutputStream stream = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(stream)) {
            for (Path file : files) {
                boolean directory = Files.isDirectory(file);
                entries.putNextEntry(new JarEntry(this.folder.relativize(file) + (directory ? "/" : "")));
                if (!directory) {
                    Files.copy(file, entries);
                }
                entries.closeEntry();
            }
        }
        return jar;
    }

}
