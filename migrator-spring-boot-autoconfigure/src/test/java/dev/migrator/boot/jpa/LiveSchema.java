package dev.migrator.boot.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrator.dialect.ServerVersion;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.diff.Difference;
import dev.migrator.model.Declaration;
import dev.migrator.operation.TypedOperation;
import dev.migrator.rehearsal.Rehearsal;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;
import dev.migrator.schema.Schema;
import dev.migrator.sql.Statement;
import dev.migrator.testing.SchemaText;
import dev.migrator.testing.TestDatabase;

/**
 * The schema of a database of a test, whose migrated schema is {@code public}.
 *
 * @param database has it
 */
record LiveSchema(TestDatabase database) {

    private static final Identifier HOME = new Identifier("public");

    private static final PostgresDialect dialect = new PostgresDialect();

    /**
     * What it has.
     */
    DatabaseModel picture() {
        return ask(
                (connection) -> new PostgresInspector(new InspectionScope(Set.of(), HOME, Set.of())).inspect(connection)
                    .model());
    }

    /**
     * What it should have, read as it is. No entity says anything about the migrated
     * schema itself, so that is as it is.
     */
    DatabaseModel wanted(Declaration declaration) {
        DatabaseModel present = picture();
        DatabaseModel wanted = ask(
                (connection) -> new Rehearsal(dialect, HOME, List.of()).run(connection, List.of(declaration), Set.of())
                    .model());
        Stream<Schema> others = wanted.schemas().stream().filter((schema) -> !schema.name().equals(HOME));
        Stream<Schema> home = present.schemas().stream().filter((schema) -> schema.name().equals(HOME));
        Stream<Grant> privileges = present.grants()
            .stream()
            .filter((grant) -> grant.object().equals(DatabaseObject.schema(HOME)));
        return wanted.with(Stream.concat(home, others).toList(),
                Stream.concat(privileges, wanted.grants().stream()).toList());
    }

    /**
     * Does what a difference says, in one transaction.
     */
    void apply(Difference difference) {
        ask((connection) -> {
            connection.setAutoCommit(false);
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute("set local search_path to public");
                for (String each : dialect.preparation(difference.operations())) {
                    statement.execute(each);
                }
                ServerVersion server = new ServerVersion(connection.getMetaData().getDatabaseMajorVersion());
                for (TypedOperation operation : difference.operations()) {
                    for (Statement each : dialect.render(operation, server).statements()) {
                        statement.execute(each.sql());
                    }
                }
            }
            connection.commit();
            return difference;
        });
    }

    /**
     * All of it, by a query that knows nothing of this project.
     */
    List<String> text() {
        return ask((connection) -> SchemaText.own().schema(connection));
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = this.database.dataSource().getConnection()) {
            return question.ask(connection);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private interface Question<T> {

        T ask(Connection connection) throws SQLException;

    }

}
