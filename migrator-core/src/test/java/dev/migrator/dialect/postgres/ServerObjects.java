package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

/**
 * The roles and the tablespace of the scenarios, which belong to the server and not to a
 * database. Made once.
 */
final class ServerObjects {

    private static boolean made;

    private ServerObjects() {
    }

    static synchronized void make() {
        if (made) {
            return;
        }
        TestDatabase database = TestServer.createDatabase();
        database.execute("CREATE ROLE scenario_reader");
        database.execute("CREATE ROLE scenario_writer");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET allow_in_place_tablespaces = on");
            statement.execute("CREATE TABLESPACE scenario_space LOCATION ''");
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
        made = true;
    }

}
