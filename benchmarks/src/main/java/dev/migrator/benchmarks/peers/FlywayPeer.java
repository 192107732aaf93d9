package dev.migrator.benchmarks.peers;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.license.VersionPrinter;

/**
 * Flyway with its defaults.
 */
public final class FlywayPeer implements Contender {

    @Override
    public String name() {
        return "Flyway " + VersionPrinter.getVersion();
    }

    @Override
    public void migrate(Corpus corpus, DataSource dataSource) {
        Flyway.configure()
            .dataSource(dataSource)
            .locations("filesystem:" + corpus.folder().resolve("db/migration"))
            .load()
            .migrate();
    }

}
