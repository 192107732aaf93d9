package com.example.books;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import dev.migrator.Migrator;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.diff.Difference;
import dev.migrator.plan.Stage;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;
import dev.migrator.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "migrator.data.mode=blocking")
@Import(EmbeddedDatabase.class)
class RevisionsTests {

    private static final InspectionScope SCOPE = InspectionScope.of(Identifier.of("public"))
        .leavingOut(Set.of(QualifiedName.of("public", "migrator_revision"), QualifiedName.of("public", "migrator_log"),
                QualifiedName.of("public", "migrator_batch"), QualifiedName.of("public", "migrator_data"),
                QualifiedName.of("public", "migrator_skipped_row")));

    @Autowired
    private Migrator migrator;

    @Autowired
    private DataSource dataSource;

    @Test
    void downToBaseLeavesNothingAndUpAgainMakesTheSame() throws SQLException {
        DatabaseModel head = schema();
        this.migrator.downgrade("base");
        assertThat(schema().tables()).isEmpty();
        this.migrator.upgrade();
        assertSame(head, schema());
    }

    @Test
    void eachRevisionTakesBackWhatItDid() throws SQLException {
        this.migrator.downgrade("base");
        List<Stage> revisions = this.migrator.plan("head").stages();
        for (Stage stage : revisions) {
            String id = stage.revision().id().value();
            DatabaseModel before = schema();
            this.migrator.upgrade(id);
            this.migrator.downgrade("-1");
            assertSame(before, schema());
            this.migrator.upgrade(id);
        }
    }

    private static void assertSame(DatabaseModel expected, DatabaseModel actual) {
        assertThat(Difference.between(expected, actual).operations()).isEmpty();
    }

    private DatabaseModel schema() throws SQLException {
        try (Connection connection = this.dataSource.getConnection()) {
            return new PostgresInspector(SCOPE).inspect(connection).model();
        }
    }

}
