package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexKey.SortOrder;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.Partitioning.Strategy;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TableInspectionTests {

    private static final String MADE = "create table t (a int); ";

    @ParameterizedTest
    @MethodSource
    void aTableIsReadAsItWasMade(String sql, Table expected) {
        assertThat(InspectedSchema.table(sql)).isEqualTo(expected);
    }

    static Stream<Object[]> aTableIsReadAsItWasMade() {
        ReplicaIdentity.Kind nothing = ReplicaIdentity.Kind.NOTHING;
        ReplicaIdentity.Kind full = ReplicaIdentity.Kind.FULL;
        return Stream.of(of(MADE, table(TableStorage.DEFAULT, RowSecurity.OFF, ReplicaIdentity.DEFAULT, null)),
                of(MADE + "comment on table t is 'x'",
                        table(TableStorage.DEFAULT, RowSecurity.OFF, ReplicaIdentity.DEFAULT, "x")),
                of("create unlogged table t (a int) with (fillfactor = 80)",
                        table(new TableStorage(Persistence.UNLOGGED, null, null, Map.of("fillfactor", "80")),
                                RowSecurity.OFF, ReplicaIdentity.DEFAULT, null)),
                of(MADE + "alter table t enable row level security",
                        table(TableStorage.DEFAULT, new RowSecurity(true, false), ReplicaIdentity.DEFAULT, null)),
                of(MADE + "alter table t enable row level security, force row level security",
                        table(TableStorage.DEFAULT, new RowSecurity(true, true), ReplicaIdentity.DEFAULT, null)),
                of(MADE + "alter table t replica identity full",
                        table(TableStorage.DEFAULT, RowSecurity.OFF, new ReplicaIdentity(full, null), null)),
                of(MADE + "alter table t replica identity nothing",
                        table(TableStorage.DEFAULT, RowSecurity.OFF, new ReplicaIdentity(nothing, null), null)));
    }

    @Test
    void parametersOfLongValuesAreThoseOfTheTable() {
        assertThat(InspectedSchema.table("create table t (a text) with (toast.autovacuum_enabled = false)").storage())
            .isEqualTo(
                    new TableStorage(Persistence.PERMANENT, null, null, Map.of("toast.autovacuum_enabled", "false")));
    }

    @Test
    void replicaIdentityMayBeAnIndex() {
        String sql = "create table t (a int not null); create unique index i on t (a);"
                + " alter table t replica identity using index i; ";
        assertThat(InspectedSchema.table(sql).replicaIdentity())
            .isEqualTo(new ReplicaIdentity(ReplicaIdentity.Kind.INDEX, new Identifier("i")));
        assertThat(InspectedSchema.table(sql + "drop index i").replicaIdentity())
            .isEqualTo(new ReplicaIdentity(ReplicaIdentity.Kind.NOTHING, null));
    }

    @ParameterizedTest
    @MethodSource
    void aTableIsPartitioned(String sql, Partitioning expected) {
        assertThat(InspectedSchema.table("create table t (a text, b int) partition by " + sql).partitioning())
            .isEqualTo(expected);
    }

    static Stream<Object[]> aTableIsPartitioned() {
        IndexKey a = IndexKey.column(new Identifier("a"));
        IndexKey b = IndexKey.column(new Identifier("b"));
        return Stream.of(new Object[] { "range (b, a)", new Partitioning(Strategy.RANGE, List.of(b, a)) },
                new Object[] { "list (a)", new Partitioning(Strategy.LIST, List.of(a)) },
                new Object[] { "hash (b)", new Partitioning(Strategy.HASH,
                        List.of(b)) },
                new Object[] { "range ((b + 1), a collate \"C\" text_pattern_ops, replace(a, ',', '('))",
                        new Partitioning(Strategy.RANGE,
                                List.of(IndexKey.expression("b + 1"),
                                        new IndexKey(a.term(), QualifiedName.of("C"),
                                                new OperatorClass(QualifiedName.of("text_pattern_ops"), Map.of()),
                                                SortOrder.ASCENDING, null),
                                        IndexKey.expression("replace(a, ','::text, '('::text)"))) });
    }

    @Test
    void partitionsArePartsOfTheirParents() {
        DatabaseModel model = InspectedSchema.model("""
                create table t (a int primary key, b text check (b <> '')) partition by range (a);
                create index i on t (b);
                create table t1 partition of t for values from (1) to (10) partition by list (a);
                create table t1x partition of t1 for values in (3, 5);
                create table t1d partition of t1 default;
                create table attached (b text check (b <> ''), a int not null);
                alter table attached rename constraint attached_b_check to t_b_check;
                alter table t attach partition attached for values from (10) to (20);
                create table r (a int references t);
                create function f() returns trigger language plpgsql as 'begin return new; end';
                create trigger g before insert on t for each row execute function f();
                """);
        assertThat(model.tables()).extracting(Table::name, Table::partitionOf, (table) -> table.columns().size())
            .contains(tuple(QualifiedName.of("t"), null, 2), partition("t1", "t", "FOR VALUES FROM (1) TO (10)"),
                    partition("t1x", "t1", "FOR VALUES IN (3, 5)"), partition("t1d", "t1", "DEFAULT"),
                    tuple(QualifiedName.of("attached"),
                            new PartitionOf(QualifiedName.of("t"), "FOR VALUES FROM (10) TO (20)"), 2));
        assertThat(model.tables()).filteredOn((table) -> table.partitionOf() != null && table.columns().isEmpty())
            .hasSize(3)
            .allMatch((table) -> table.constraints().isEmpty() && table.indexes().isEmpty()
                    && table.inherits().isEmpty());
        assertThat(model.tables()).filteredOn((table) -> table.name().equals(QualifiedName.of("r")))
            .singleElement()
            .matches((table) -> table.constraints().size() == 1);
        assertThat(model.triggers()).hasSize(1);
    }

    @Test
    void aPartitionMayHaveThingsOfItsOwn() {
        Table partition = InspectedSchema.table("""
                create table parent (a int, b int) partition by hash (a);
                create table t partition of parent for values with (modulus 2, remainder 1);
                alter table t add constraint own check (b > 0);
                create index i on t (b);
                """);
        assertThat(partition.columns()).isEmpty();
        assertThat(partition.constraints()).extracting((constraint) -> String.valueOf(constraint.name()))
            .containsExactly("own");
        assertThat(partition.indexes()).hasSize(1);
        assertThat(partition.partitionOf())
            .isEqualTo(new PartitionOf(QualifiedName.of("parent"), "FOR VALUES WITH (modulus 2, remainder 1)"));
    }

    @Test
    void anHeirHasWhatItAdds() {
        Table heir = InspectedSchema.table("""
                create table p1 (a int not null, b int check (b > 0));
                create table p2 (c int);
                create table t (d int, c int) inherits (p2, p1);
                """);
        assertThat(heir.inherits()).containsExactly(QualifiedName.of("p2"), QualifiedName.of("p1"));
        assertThat(heir.columns()).extracting((column) -> column.name().value()).containsExactly("c", "d");
        assertThat(heir.constraints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "alter b set default 'x'", "alter b drop default", "alter b set not null",
            "alter b set storage external", "alter b set statistics 5", "alter b set (n_distinct = 5)" })
    void anHeirHasWhatItChanges(String change) {
        Table heir = InspectedSchema.table("create table p (a int, b text default 'y'); create table t () inherits (p);"
                + " alter table t " + change);
        assertThat(heir.columns()).extracting((column) -> column.name().value()).containsExactly("b");
    }

    @Test
    void anHeirWithoutTheDefaultOfItsParentSaysSo() {
        Table heir = InspectedSchema.table("create table p (a int default 1); create table t () inherits (p);"
                + " alter table t alter a drop default");
        assertThat(heir.column(new Identifier("a")).orElseThrow().value()).isEqualTo(new ColumnValue.Default("NULL"));
    }

    private static Tuple partition(String name, String parent, String bound) {
        return tuple(QualifiedName.of(name), new PartitionOf(QualifiedName.of(parent), bound), 0);
    }

    private static Object[] of(String sql, Table expected) {
        return new Object[] { sql, expected };
    }

    private static Table table(TableStorage storage, RowSecurity security, ReplicaIdentity identity,
            @Nullable String comment) {
        return new Table(QualifiedName.of("t"), List.of(new Column(new Identifier("a"), "integer")), List.of(),
                List.of(), storage, null, null, List.of(), security, identity, comment);
    }

}
