package dev.migrator.execute;

import java.sql.Connection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.migrator.batch.CatalogueTable;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.operation.DataTransaction;
import dev.migrator.operation.RevisionTable;
import dev.migrator.schema.QualifiedName;

/**
 * What code of revisions works with: the connection of a run, while it is in a
 * transaction.
 *
 * @param connection the connection
 * @param jdbc a client on it
 */
record RunTransaction(Connection connection, JdbcClient jdbc) implements DataTransaction {

    static RunTransaction on(Connection connection) {
        return new RunTransaction(connection, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    @Override
    public RevisionTable table(String name) {
        return CatalogueTable.of(this.connection, new PostgresDialect(), QualifiedName.of(name));
    }

}
