package dev.migrator.execute;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.migrator.plan.StateTables;
import dev.migrator.schema.Identifier;

/**
 * A database to migrate: where connections come from and which tables keep its state.
 */
public final class Database {

    private static final int OLDEST_VERSION = 14;

    private final DataSource dataSource;

    private final StateTables tables;

    private final List<Identifier> searchPath;

    /**
     * A database.
     * @param dataSource where connections come from; one at a time is taken for a run,
     * and a second for a moment where a statement waits for others
     * @param tables the tables that keep its state
     * @param searchPath schemas in which names are looked up after the migrated one
     */
    public Database(DataSource dataSource, StateTables tables, List<Identifier> searchPath) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.searchPath = List.copyOf(searchPath);
    }

    /**
     * Connects. The product and the version are checked; both came with the connection
     * and cost no round trip.
     * @return a connection in autocommit, to be closed
     * @throws SurroundingTransactionException inside a Spring transaction
     * @throws DatabaseUnreachableException where no connection is to be had
     * @throws UnsupportedDatabaseException where it is not PostgreSQL 14 or newer
     */
    public OpenDatabase open() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new SurroundingTransactionException();
        }
        try {
            return new OpenDatabase(checked(this.dataSource.getConnection()), this.tables, this.searchPath);
        }
        catch (SQLException ex) {
            throw new DatabaseUnreachableException(ex);
        }
    }

    DataSource dataSource() {
        return this.dataSource;
    }

    StateTables tables() {
        return this.tables;
    }

    private static Connection checked(Connection connection) throws SQLException {
        try {
            DatabaseMetaData metaData = connection.getMetaData();
            String product = metaData.getDatabaseProductName();
            if (!"PostgreSQL".equals(product)) {
                throw new UnsupportedDatabaseException(product, metaData.getDatabaseProductVersion(),
                        "Migrator works with PostgreSQL %d and newer.".formatted(OLDEST_VERSION)
                                + " Point migrator.url at one, or set migrator.enabled=false.");
            }
            if (metaData.getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new UnsupportedDatabaseException(product, metaData.getDatabaseProductVersion(),
                        "Upgrade the server: Migrator works with PostgreSQL %d and newer.".formatted(OLDEST_VERSION));
            }
            return connection;
        }
        catch (SQLException | RuntimeException ex) {
            connection.close();
            throw ex;
        }
    }

}
