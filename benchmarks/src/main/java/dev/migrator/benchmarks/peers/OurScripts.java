package dev.migrator.benchmarks.peers;

import javax.sql.DataSource;

import dev.migrator.Migrator;

/**
 * Migrator, with SQL files.
 */
public final class OurScripts implements Contender {

    /** In tables. */
    public static final String NAME = "Migrator";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void migrate(Corpus corpus, DataSource dataSource) {
        Migrator.on(dataSource).locations("file:" + corpus.folder().resolve("db/migrations")).build().upgrade();
    }

}
