package dev.migrator.execute;

import javax.sql.DataSource;

/**
 * An empty database that is gone when it is closed.
 *
 * @param dataSource connects to it
 * @param disposal takes it away
 */
public record ThrowAwayDatabase(DataSource dataSource, Runnable disposal) implements AutoCloseable {

    @Override
    public void close() {
        this.disposal.run();
    }

}
