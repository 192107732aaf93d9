package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.NullOrder;
import dev.migrator.schema.IndexKey.OperatorClass;
import dev.migrator.schema.IndexKey.SortOrder;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

class IndexInspectionTests {

    private static final IndexKey A = IndexKey.column(new Identifier("a"));

    private static final IndexKey B = IndexKey.column(new Identifier("b"));

    @ParameterizedTest
    @MethodSource
    void anIndexIsReadAsItWasMade(String sql, Index expected) {
        assertThat(InspectedSchema.table("create table t (a text, b int, c text collate \"C\", v tsvector); " + sql)
            .indexes()).containsExactly(expected);
    }

    static Stream<Object[]> anIndexIsReadAsItWasMade() {
        return Stream.of(of("create index on t (b, a)", "t_b_a_idx", Uniqueness.NOT_UNIQUE, List.of(B, A)),
                of("create unique index \"I\" on t (a)", "I", Uniqueness.UNIQUE, List.of(A)),
                of("create unique index i on t (a) nulls not distinct", "i", Uniqueness.UNIQUE_NULLS_NOT_DISTINCT,
                        List.of(A)),
                of("create index i on t (lower(a), (b + 1))", "i", Uniqueness.NOT_UNIQUE,
                        List.of(IndexKey.expression("lower(a)"), IndexKey.expression("b + 1"))),
                of("create index i on t (a desc, b nulls first)", "i", Uniqueness.NOT_UNIQUE,
                        List.of(new IndexKey(A.term(), null, null, SortOrder.DESCENDING, null),
                                new IndexKey(B.term(), null, null, SortOrder.ASCENDING, NullOrder.FIRST))),
                of("create index i on t (a collate \"C\" text_pattern_ops, c)", "i", Uniqueness.NOT_UNIQUE,
                        List.of(new IndexKey(A.term(), QualifiedName.of("C"),
                                new OperatorClass(QualifiedName.of("text_pattern_ops"), Map.of()), SortOrder.ASCENDING,
                                null), IndexKey.column(new Identifier("c")))),
                of("create index i on t using gist (v tsvector_ops (siglen = 100))", "i", Uniqueness.NOT_UNIQUE, "gist",
                        List.of(new IndexKey(IndexKey.column(new Identifier("v")).term(), null,
                                new OperatorClass(QualifiedName.of("tsvector_ops"), Map.of("siglen", "100")),
                                SortOrder.ASCENDING, null)),
                        List.of(), null, IndexStorage.DEFAULT, null),
                of("create index i on t (a) include (b, c) where b > 1 and a is not null; comment on index i is 'x'",
                        "i", Uniqueness.NOT_UNIQUE, "btree", List.of(A), InspectedSchema.identifiers("b", "c"),
                        "(b > 1) AND (a IS NOT NULL)", IndexStorage.DEFAULT, "x"),
                of("create index i on t using gin (v) with (fastupdate = off, gin_pending_list_limit = 100)", "i",
                        Uniqueness.NOT_UNIQUE, "gin", List.of(IndexKey.column(new Identifier("v"))), List.of(), null,
                        new IndexStorage(Map.of("fastupdate", "off", "gin_pending_list_limit", "100"), null), null));
    }

    private static Object[] of(String sql, String name, Uniqueness uniqueness, List<IndexKey> keys) {
        return of(sql, name, uniqueness, "btree", keys, List.of(), null, IndexStorage.DEFAULT, null);
    }

    private static Object[] of(String sql, String name, Uniqueness uniqueness, String method, List<IndexKey> keys,
            List<Identifier> include, @Nullable String predicate, IndexStorage storage, @Nullable String comment) {
        return new Object[] { sql, new Index(new Identifier(name), uniqueness, new Identifier(method), keys, include,
                predicate, storage, comment) };
    }

}
