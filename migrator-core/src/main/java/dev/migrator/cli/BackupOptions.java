package dev.migrator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import dev.migrator.backup.BackupFile;

/**
 * The option of commands that can copy the database before they run.
 */
final class BackupOptions {

    @Option(names = "--backup", paramLabel = "DIR",
            description = "First copy the whole database to a file in this folder, with pg_dump; nothing runs without.")
    private @Nullable Path directory;

    @Nullable Path directory() {
        return this.directory;
    }

    static void print(@Nullable BackupFile backup, PrintWriter out) {
        if (backup != null) {
            out.println("backup " + backup.file());
            out.println("to go back: " + backup.restoreCommand());
        }
    }

}
