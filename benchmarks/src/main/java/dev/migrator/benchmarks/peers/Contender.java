package dev.migrator.benchmarks.peers;

import javax.sql.DataSource;

/**
 * A tool that brings a database to the last revision of a corpus.
 */
public interface Contender {

    /**
     * What it is called in tables.
     * @return its name, with its version where it is a peer
     */
    String name();

    /**
     * Brings a database to the last revision, as an application does when it starts.
     * @param corpus the revisions
     * @param dataSource the database
     * @throws Exception where the tool fails
     */
    void migrate(Corpus corpus, DataSource dataSource) throws Exception;

}
