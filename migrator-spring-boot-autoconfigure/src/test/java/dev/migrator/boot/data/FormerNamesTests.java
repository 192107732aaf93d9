package dev.migrator.boot.data;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import dev.migrator.model.Rename;
import dev.migrator.model.RenamedFrom;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FormerNames}.
 */
class FormerNamesTests {

    @Test
    void tablesColumnsAndWhatTakesItsNameFromThemAreRenamed() {
        assertThat(DeclaredSchema.of(Customer.class).renames()).containsExactlyInAnyOrder(
                Rename.ofTable(QualifiedName.of("customer"), Identifier.of("client")),
                column("customer", "mail", "email"), column("customer", "at_zip", "at_plz"),
                column("child", "customer", "client"), column("child", "customer_key", "client_key"),
                column("note", "owner", "customer"));
    }

    @Test
    void anEmbeddedPropertyHasNoNameOfItsOwn() {
        assertThatExceptionOfType(UnusableRenameException.class).isThrownBy(() -> DeclaredSchema.of(Wrong.class))
            .withMessageStartingWith(
                    "@RenamedFrom on Wrong.place renames nothing: it is embedded, and its properties have the columns.");
    }

    private static Rename column(String table, String present, String former) {
        return Rename.ofColumn(QualifiedName.of(table), Identifier.of(present), Identifier.of(former));
    }

    @Table
    @RenamedFrom("client")
    record Customer(@Id Long id, @Column("mail") @RenamedFrom("email") String address,
            @Embedded.Nullable(prefix = "at_") Place at, List<Child> children,
            @RenamedFrom("customer") @MappedCollection(idColumn = "owner", keyColumn = "place") List<Note> notes) {

    }

    record Place(@RenamedFrom("at_plz") int zip) {

    }

    record Child(String a) {

    }

    record Note(String a) {

    }

    @Table
    record Wrong(@Id Long id, @RenamedFrom("b") @Embedded.Nullable Place place) {

    }

}
