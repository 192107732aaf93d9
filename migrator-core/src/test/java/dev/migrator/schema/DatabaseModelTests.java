package dev.migrator.schema;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrator.schema.IndexKey.NullOrder;
import dev.migrator.schema.IndexKey.SortOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of databases are compared with {@code equals}.
 */
class DatabaseModelTests {

    private final Schema audit = new Schema(Identifier.of("audit"), null);

    private final Schema billing = new Schema(Identifier.of("billing"), "what is owed");

    @Test
    void picturesAreEqualInWhateverOrderTheyWereRead() {
        assertThat(ofSchemas(this.audit, this.billing)).isEqualTo(ofSchemas(this.billing, this.audit))
            .isNotEqualTo(ofSchemas(this.audit));
    }

    @Test
    void anIndexKeyIsEqualWhetherItsNullOrderIsSpelledOutOrNot() {
        IndexKey plain = IndexKey.column(Identifier.of("a"));
        assertThat(new IndexKey(plain.term(), null, null, SortOrder.ASCENDING, NullOrder.LAST)).isEqualTo(plain);
        assertThat(new IndexKey(plain.term(), null, null, SortOrder.DESCENDING, NullOrder.FIRST).nulls()).isNull();
        assertThat(new IndexKey(plain.term(), null, null, SortOrder.DESCENDING, NullOrder.LAST).nulls())
            .isEqualTo(NullOrder.LAST);
    }

    @Test
    void aTableFindsItsColumns() {
        Column id = new Column(Identifier.of("id"), "bigint");
        Table users = new Table(QualifiedName.of("users"), List.of(id), List.of());
        assertThat(users.column(Identifier.of("id"))).contains(id);
        assertThat(users.column(Identifier.of("Id"))).isEmpty();
    }

    private static DatabaseModel ofSchemas(Schema... schemas) {
        DatabaseModel empty = DatabaseModel.EMPTY;
        return new DatabaseModel(List.of(schemas), empty.extensions(), empty.tables(), empty.sequences(), empty.enums(),
                empty.domains(), empty.compositeTypes(), empty.views(), empty.materializedViews(), empty.routines(),
                empty.triggers(), empty.policies(), empty.grants(), empty.dependencies());
    }

}
