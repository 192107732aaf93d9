package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import dev.migrator.schema.Inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for all pictures.
 */
class InspectionLawTests {

    private static final InspectionScope HOME = InspectionScope.of(new Identifier("app"));

    private static final TestDatabase database = RichSchema.createDatabase("app", new Random(1));

    private static final Inspection expected = inspect(database, "", HOME);

    @Test
    void thePictureIsNotEmpty() {
        assertThat(expected.model().tables()).hasSizeGreaterThan(8);
        assertThat(expected.omissions()).isEmpty();
    }

    @Test
    void readingTwiceGivesTheSame() {
        assertThat(inspect(database, "", HOME)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "set search_path = app", "set search_path = ''",
            "set search_path = information_schema, app",
            "create temporary table orders (x int); create temporary table \"Kunde\" (x int)",
            "set datestyle = 'ISO, DMY'; set intervalstyle = 'iso_8601'; set timezone = 'Asia/Kathmandu'",
            "set bytea_output = 'escape'; set extra_float_digits = -4; set lc_monetary = 'C.UTF-8'",
            "set quote_all_identifiers = on", "set standard_conforming_strings = off", "set xmloption = document",
            "set default_table_access_method = 'heap'; set default_statistics_target = 7",
            "set session_replication_role = replica; set row_security = off", "set role pg_read_all_stats",
            "set default_transaction_isolation = 'serializable'; set client_min_messages = error" })
    void theSessionDoesNotMatter(String settings) {
        assertThat(inspect(database, settings, HOME)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = { 2, 3, 4, 5 })
    void theOrderInWhichThingsWereMadeDoesNotMatter(long seed) {
        assertThat(inspect(RichSchema.createDatabase("app", new Random(seed)), "", HOME)).isEqualTo(expected);
    }

    @Test
    void theNameOfTheHomeDoesNotMatter() {
        String name = "An \"odd\\' näme".replace("\"", "");
        DatabaseModel other = inspect(RichSchema.createDatabase(name, new Random(2)),
                "set standard_conforming_strings = off", InspectionScope.of(new Identifier(name)))
            .model();
        assertThat(other.schemas()).extracting((schema) -> schema.name().value()).containsExactly(name);
        assertThat(withoutSchemas(other)).isEqualTo(withoutSchemas(expected.model()));
    }

    private static DatabaseModel withoutSchemas(DatabaseModel model) {
        List<Grant> grants = model.grants()
            .stream()
            .filter((grant) -> !(grant.object() instanceof Named named && named.kind() == NamedKind.SCHEMA))
            .toList();
        return new DatabaseModel(List.of(), model.extensions(), model.tables(), model.sequences(), model.enums(),
                model.domains(), model.compositeTypes(), model.views(), model.materializedViews(), model.routines(),
                model.triggers(), model.policies(), grants, model.dependencies());
    }

    private static Inspection inspect(TestDatabase database, String settings, InspectionScope scope) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(settings);
            return new PostgresInspector(scope).inspect(connection);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
