package dev.migrator.execute;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * Throw-away databases on a server whose user may create databases. A name is never used
 * twice. One that is left behind by a process that was killed begins with
 * {@code migrator_replay_}.
 *
 * @param server connects to any database of the server
 * @param databases connects to the database of a name on the same server
 */
public record ServerThrowAwayDatabases(DataSource server,
        Function<String, DataSource> databases) implements ThrowAwayDatabases {

    /**
     * As in the interface.
     * @throws DatabaseUnreachableException where the server cannot be reached
     * @throws UnexpectedErrorException where its user may not create databases
     */
    @Override
    public ThrowAwayDatabase open() {
        String name = "migrator_replay_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE %s TEMPLATE template0".formatted(name));
        return new ThrowAwayDatabase(this.databases.apply(name),
                () -> execute("DROP DATABASE %s WITH (FORCE)".formatted(name)));
    }

    private void execute(String sql) {
        try (Connection connection = this.server.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        catch (SQLException ex) {
            throw DatabaseErrors.translate(ex);
        }
    }

}
