package dev.migrator.dialect.postgres.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrator.schema.GeneratedName;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.QualifiedName;

/**
 * Puts the keys of indexes together, and tells the indexes of constraints from others,
 * and those that a partition gets from its table from those that it has of its own.
 */
final class IndexAssembly {

    private final ColumnsByPlace columns;

    /** The kind of the constraint that owns an index. */
    private final Map<Long, Character> owners;

    private final Map<Long, ReadIndex> byId;

    private final Map<Long, List<ReadIndex>> byRelation;

    IndexAssembly(List<IndexKeyRow> rows, List<ConstraintRow> constraints, ColumnsByPlace columns) {
        this.columns = columns;
        this.owners = constraints.stream()
            .filter(ConstraintRow::ownsIndex)
            .collect(Collectors.toMap(ConstraintRow::index, ConstraintRow::kind));
        this.byId = new LinkedHashMap<>();
        rows.stream()
            .collect(Collectors.groupingBy(IndexKeyRow::index, LinkedHashMap::new, Collectors.toList()))
            .forEach((id, keys) -> this.byId.put(id, new ReadIndex(keys, index(keys))));
        this.byRelation = this.byId.values().stream().collect(Collectors.groupingBy(ReadIndex::relation));
    }

    private Index index(List<IndexKeyRow> rows) {
        IndexKeyRow first = rows.get(0);
        return new Index(first.name(), first.uniqueness(), first.method(),
                rows.stream().filter((row) -> !row.carried()).map(this::key).toList(),
                rows.stream().filter(IndexKeyRow::carried).map((row) -> column(row).name()).toList(), first.predicate(),
                first.storage(), first.comment());
    }

    private IndexKey key(IndexKeyRow row) {
        String expression = row.expression();
        return expression == null ? row.columnKey(column(row)) : row.expressionKey(expression);
    }

    private ColumnRow column(IndexKeyRow row) {
        return this.columns.at(row.relation(), row.column());
    }

    /**
     * The index with an oid.
     * @throws ChangedWhileReadException where there is none
     */
    Index get(Long id) {
        ReadIndex read = this.byId.get(id);
        if (read == null) {
            throw new ChangedWhileReadException("the index of a constraint");
        }
        return read.index();
    }

    /**
     * The indexes of a table that belong to no constraint and that it has of its own, by
     * name.
     */
    List<Index> of(long relation, QualifiedName table) {
        return this.byRelation.getOrDefault(relation, List.of())
            .stream()
            .filter((read) -> !this.owners.containsKey(read.id()) && !isGiven(read, table))
            .map(ReadIndex::index)
            .toList();
    }

    /**
     * Whether a partition has all indexes that are parts of another as PostgreSQL makes
     * them.
     */
    boolean areGiven(long relation, QualifiedName table) {
        return this.byRelation.getOrDefault(relation, List.of())
            .stream()
            .allMatch((read) -> read.parent() == 0 || isGiven(read, table));
    }

    /**
     * Whether an index is a part of another as PostgreSQL makes it.
     */
    boolean isGiven(Long id, QualifiedName table) {
        ReadIndex read = this.byId.get(id);
        return read != null && isGiven(read, table);
    }

    private boolean isGiven(ReadIndex part, QualifiedName table) {
        ReadIndex whole = this.byId.get(part.parent());
        return whole != null && part.index().comment() == null && part.index().storage().equals(whole.index().storage())
                && generatedName(part, table.name()).equals(part.index().name());
    }

    /**
     * As for an index that is copied from a partitioned table: expressions are called as
     * they are there.
     */
    private Identifier generatedName(ReadIndex part, Identifier table) {
        List<Identifier> keys = part.rows()
            .stream()
            .map((row) -> row.column() == 0 ? row.keyName() : column(row).name())
            .toList();
        return switch (this.owners.getOrDefault(part.id(), ' ')) {
            case 'p' -> GeneratedName.ofPrimaryKey(table);
            case 'u' -> GeneratedName.ofIndex(table, keys, "key");
            case 'x' -> GeneratedName.ofIndex(table, keys, "excl");
            default -> GeneratedName.ofIndex(table, keys, "idx");
        };
    }

    /**
     * An index with the rows that it was made from.
     */
    private record ReadIndex(List<IndexKeyRow> rows, Index index) {

        long id() {
            return this.rows.get(0).index();
        }

        long relation() {
            return this.rows.get(0).relation();
        }

        long parent() {
            return this.rows.get(0).parent();
        }

    }

}
