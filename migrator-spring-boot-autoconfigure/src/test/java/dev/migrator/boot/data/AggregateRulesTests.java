package dev.migrator.boot.data;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the tables of aggregates are.
 */
class AggregateRulesTests {

    @Test
    void aPartIsIdentifiedByItsPlaceWhereItIsAloneThere() {
        DeclaredSchema declared = DeclaredSchema.of(Root.class);
        assertThat(declared.key("listed")).containsExactly("root", "root_key");
        assertThat(declared.key("keyed")).containsExactly("root", "root_key");
        assertThat(declared.key("only")).containsExactly("root");
        assertThat(declared.key("member")).isEmpty();
        assertThat(declared.columns("keyed")).containsEntry("root_key", "text");
        assertThat(declared.columns("member")).containsEntry("root", "bigint not null");
    }

    @Test
    void aPartOfAPartWithoutAnIdRefersToItWhereItCan() {
        DeclaredSchema declared = DeclaredSchema.of(Root.class);
        assertThat(declared.references("deeper")).containsExactly("[root, root_key] -> listed [root, root_key]");
        assertThat(declared.key("deeper")).containsExactly("root", "root_key", "listed_key");
        assertThat(declared.references("loose")).containsExactly("[root] -> root [id]");
        assertThat(declared.key("loose")).isEmpty();
    }

    @Test
    void aTableOfSeveralPlacesHasNullableReferencesAndNoKeyOfThem() {
        DeclaredSchema declared = DeclaredSchema.of(First.class, Second.class);
        assertThat(declared.columns("shared")).containsEntry("first", "bigint").containsEntry("second", "bigint");
        assertThat(declared.key("shared")).isEmpty();
        assertThat(declared.references("shared")).containsExactly("[first] -> first [id]", "[second] -> second [id]");
    }

    @Test
    void aPartThatIsARootTooHasANullableReference() {
        DeclaredSchema declared = DeclaredSchema.of(Tree.class);
        assertThat(declared.columns("tree")).containsEntry("parent", "bigint");
        assertThat(declared.references("tree")).containsExactly("[parent] -> tree [id]");
    }

    @Test
    void partsOfOneAnotherAreNotLost() {
        assertThat(DeclaredSchema.of(Hen.class).tables()).containsExactlyInAnyOrder("hen", "egg");
    }

    @Test
    void aReferenceHasAForeignKeyWhereItsAggregateHasATable() {
        DeclaredSchema declared = DeclaredSchema.of(Referring.class, Text.class);
        assertThat(declared.columns("referring")).containsEntry("text", "text not null")
            .containsEntry("elsewhere", "integer not null");
        assertThat(declared.references("referring")).containsExactly("[text] -> text [code]");
    }

    @Test
    void aPropertyCanShowTheReferenceOfItsEntity() {
        DeclaredSchema declared = DeclaredSchema.of(Showing.class);
        assertThat(declared.columns("shown")).containsEntry("owner", "bigint not null").hasSize(2);
    }

    @Test
    void namesAreThoseThatSpringDataWrites() {
        NamingStrategy inApp = new NamingStrategy() {

            @Override
            public String getSchema() {
                return "app";
            }

            @Override
            public String getTableName(Class<?> type) {
                return "T_" + type.getSimpleName();
            }

        };
        DeclaredSchema declared = DeclaredSchema.of(inApp, Given.class);
        assertThat(declared.tables()).containsExactly("app.t_given");
        assertThat(declared.operations().get(0).toString()).contains("CreateSchema", "app");
        assertThat(declared.columns("app.t_given")).containsKeys("Cased", "plain");
        DeclaredSchema plain = DeclaredSchema.of(JdbcMappingContext.forPlainIdentifiers(), List.of(), List.of(),
                Given.class);
        assertThat(plain.columns("given")).containsKeys("cased", "plain");
    }

    @Test
    void namesAreCutOffAsPostgresDoesIt() {
        assertThat(DeclaredSchema.of(Long.class).columns("long"))
            .containsKey("a_name_that_is_longer_than_the_sixty_three_bytes_that_postgresq");
    }

    @Test
    void anEntityWithoutAnIdOrATableIsNoneOfItsOwn() {
        assertThat(DeclaredSchema.of(Projection.class).tables()).isEmpty();
    }

    @Table
    record Root(@Id java.lang.Long id, List<Listed> listed, Map<String, Keyed> keyed, Only only, Set<Member> members) {

    }

    record Listed(String a, List<Deeper> deeper, Loose loose) {

    }

    record Keyed(String a) {

    }

    record Only(String a) {

    }

    record Member(String a) {

    }

    record Deeper(String a) {

    }

    record Loose(String a) {

    }

    @Table
    record First(@Id java.lang.Long id, List<Shared> shared) {

    }

    @Table
    record Second(@Id java.lang.Long id, Shared shared) {

    }

    record Shared(String a) {

    }

    @Table
    record Tree(@Id java.lang.Long id, @MappedCollection(idColumn = "parent") Set<Tree> children) {

    }

    @Table
    record Hen(@Id java.lang.Long id, Set<Egg> eggs) {

    }

    record Egg(@Id java.lang.Long id, Set<Hen> hens) {

    }

    @Table
    record Referring(@Id java.lang.Long id, AggregateReference<Text, String> text,
            AggregateReference<Projection, Integer> elsewhere) {

    }

    @Table
    record Text(@Id String code) {

    }

    @Table
    record Showing(@Id java.lang.Long id, @MappedCollection(idColumn = "owner") Set<Shown> shown) {

    }

    record Shown(String a, @ReadOnlyProperty @Column("owner") java.lang.Long ownerId) {

    }

    @Table
    record Given(@Id String plain, @Column("Cased") String other) {

    }

    @Table
    record Long(@Id String aNameThatIsLongerThanTheSixtyThreeBytesThatPostgresqlKeepsOfIt) {

    }

    record Projection(String a) {

    }

}
