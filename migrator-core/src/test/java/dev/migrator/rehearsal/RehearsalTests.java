package dev.migrator.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.model.Declaration;
import dev.migrator.operation.Operations;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;
import dev.migrator.schema.Table;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Rehearsal}. That all kinds of things are read as they would be is
 * shown by {@link dev.migrator.SchemaRoundTripTests}.
 */
class RehearsalTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void whatIsDeclaredIsReadAsPostgresqlPrintsIt() throws SQLException {
        Table table = rehearse("create table orders (amount decimal(10, 2) default 1 check (amount > 0))").model()
            .tables()
            .get(0);
        assertThat(table.name()).hasToString("orders");
        assertThat(table.columns().get(0).type()).isEqualTo("numeric(10,2)");
        assertThat(table.constraints()).singleElement()
            .hasFieldOrPropertyWithValue("expression", "amount > (0)::numeric");
    }

    @Test
    void nothingIsLeft() throws SQLException {
        DatabaseModel before = everything();
        rehearse("create schema audit", "create table audit.entry (id int)", "create table orders (id int)");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatNobodyWouldCompareIsRefused() throws SQLException {
        this.database.execute("create schema audit");
        this.database.execute("create table present (id int)");
        DatabaseModel before = everything();
        assertThatExceptionOfType(UncomparedException.class)
            .isThrownBy(() -> rehearse("create table audit.entry (id int)", "create index on present (id)",
                    "create extension pg_stat_statements"))
            .satisfies((ex) -> assertThat(ex.names()).containsExactly("audit.entry", "public.present_id_idx"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void namesAreLookedUpInFurtherSchemas() throws SQLException {
        this.database.execute("create schema types");
        this.database.execute("create type types.status as enum ('open')");
        try (Connection connection = this.database.dataSource().getConnection()) {
            DatabaseModel model = new Rehearsal(new PostgresDialect(), Identifier.of("public"),
                    List.of(Identifier.of("types")))
                .run(connection, List.of(declaration("create table orders (status status)")), Set.of())
                .model();
            assertThat(model.tables().get(0).columns().get(0).type()).isEqualTo("types.status");
        }
    }

    @Test
    void nothingIsLeftAfterAnError() throws SQLException {
        DatabaseModel before = everything();
        assertThatExceptionOfType(UnmakeableException.class)
            .isThrownBy(() -> rehearse("create table orders (id int)", "create table orders (id int)"))
            .withMessageContaining("already exists")
            .withMessageContaining("declaration of the test");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatTheDatabaseHasOfTheSameNameIsNotInTheWay() throws SQLException {
        this.database.execute("create schema audit");
        this.database.execute("create table audit.entry (old int)");
        this.database.execute("create table orders (old int)");
        DatabaseModel model = rehearse("create schema audit", "create table audit.entry (id int)",
                "create table orders (id int)")
            .model();
        assertThat(model.tables()).extracting((table) -> table.columns().get(0).name().value())
            .containsExactly("id", "id");
    }

    @Test
    void typesOfTheMigratedSchemaAreFoundAndNamedWithoutIt() throws SQLException {
        this.database.execute("create type mood as enum ('happy')");
        DatabaseModel model = rehearse("create table person (now mood, before public.mood)").model();
        assertThat(model.tables().get(0).columns()).extracting((column) -> column.type())
            .containsExactly("mood", "mood");
        assertThat(model.enums()).isEmpty();
    }

    @Test
    void theMigratedSchemaNeedNotExist() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection()) {
            Realisation realisation = new Rehearsal(new PostgresDialect(), Identifier.of("Nowhere yet"), List.of())
                .run(connection, List.of(declaration("create table \"Nowhere yet\".orders (id int)")), Set.of());
            assertThat(realisation.model().tables()).extracting((table) -> table.name().toString())
                .containsExactly("orders");
        }
    }

    @Test
    void anExtensionThatIsThereIsNotMadeAgain() throws SQLException {
        this.database.execute("create extension citext");
        Realisation realisation = rehearse("create extension citext", "create extension if not exists hstore",
                "create table person (name citext, facts hstore)");
        assertThat(realisation.extensions()).extracting(Identifier::value)
            .containsExactlyInAnyOrder("citext", "hstore");
        assertThat(realisation.model().extensions()).extracting((extension) -> extension.schema())
            .containsOnly(Identifier.of("public"));
    }

    @Test
    void codeIsRefused() {
        assertThatExceptionOfType(UndeclarableException.class)
            .isThrownBy(() -> rehearse(new Declaration("definition 'x'", Operations.record((op) -> op.data((tx) -> {
            })), List.of(), Set.of())))
            .withMessageContaining("definition 'x'")
            .withMessageContaining("code");
    }

    @Test
    void whatCannotRunInATransactionIsRefused() {
        assertThatExceptionOfType(UndeclarableException.class)
            .isThrownBy(() -> rehearse("create index concurrently i on t (a)"))
            .withMessageContaining("create index concurrently i on t (a)");
    }

    @Test
    void aUserThatMayMakeNoSchemasIsTold() throws SQLException {
        String role = this.database.name() + "_reader";
        this.database.execute("create role %s login".formatted(role));
        try (Connection connection = this.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + role);
            assertThatExceptionOfType(NoRoomToRehearseException.class)
                .isThrownBy(() -> new Rehearsal(new PostgresDialect(), Identifier.of("public"), List.of())
                    .run(connection, List.of(declaration("create table t ()")), Set.of()))
                .withMessageContaining("--replay");
        }
    }

    private DatabaseModel everything() throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection()) {
            return new PostgresInspector(InspectionScope.everything()).inspect(connection).model();
        }
    }

    private Realisation rehearse(String... statements) throws SQLException {
        return rehearse(declaration(statements));
    }

    private Realisation rehearse(Declaration declaration) throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection()) {
            Realisation realisation = new Rehearsal(new PostgresDialect(), Identifier.of("public"), List.of())
                .run(connection, List.of(declaration), Set.of());
            assertThat(connection.getAutoCommit()).isTrue();
            return realisation;
        }
    }

    private static Declaration declaration(String... statements) {
        return new Declaration("declaration of the test",
                Operations.record((op) -> List.of(statements).forEach(op::execute)), List.of(), Set.of());
    }

}
