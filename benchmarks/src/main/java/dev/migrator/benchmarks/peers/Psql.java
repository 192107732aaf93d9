package dev.migrator.benchmarks.peers;

import java.io.IOException;
import java.util.List;

import dev.migrator.benchmarks.Server;

/**
 * The client of PostgreSQL, which runs one file with all statements, keeps no record, and
 * is another process.
 *
 * @param server where it connects to
 */
public record Psql(Server server) {

    /** In tables. */
    public static final String NAME = "psql -f, no record";

    /**
     * Whether there is one on this machine.
     * @return false where it cannot be started
     */
    public static boolean isThere() {
        try {
            return new ProcessBuilder("psql", "--version").redirectErrorStream(true).start().waitFor() == 0;
        }
        catch (IOException ex) {
            return false;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs the statements of a corpus.
     * @param corpus the revisions
     * @param database the name of the database
     * @throws Exception where it fails
     */
    public void run(Corpus corpus, String database) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h",
                "localhost", "-p", String.valueOf(this.server.port()), "-U", "postgres", "-d", database, "-f",
                corpus.folder().resolve("all.sql").toString()));
        builder.environment().put("PGPASSWORD", "postgres");
        Process process = builder.inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("psql ended with " + process.exitValue());
        }
    }

}
