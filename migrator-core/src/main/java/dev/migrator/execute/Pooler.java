package dev.migrator.execute;

/**
 * What a run does where a connection pooler such as PgBouncer stands between it and the
 * server. Reading the state needs no session and works through any pooler.
 */
public enum Pooler {

    /**
     * Refuses to run, since most poolers change the server session between transactions.
     */
    REFUSE,

    /**
     * Runs, since the pooler keeps one server session for each client; this is checked.
     */
    SESSION

}
