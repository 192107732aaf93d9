package dev.migrator.dialect.postgres.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;

/**
 * Puts the keys of indexes together, and tells the indexes of constraints from others.
 */
final class IndexAssembly {

    private final ColumnsByPlace columns;

    private final Map<Long, Index> byId = new HashMap<>();

    private final Map<Long, List<Index>> byRelation = new HashMap<>();

    IndexAssembly(List<IndexKeyRow> rows, List<ConstraintRow> constraints, ColumnsByPlace columns) {
        this.columns = columns;
        Set<Long> owned = constraints.stream()
            .filter(ConstraintRow::ownsIndex)
            .map(ConstraintRow::index)
            .collect(Collectors.toSet());
        rows.stream()
            .collect(Collectors.groupingBy(IndexKeyRow::index, LinkedHashMap::new, Collectors.toList()))
            .forEach((id, keys) -> {
                Index index = index(keys);
                this.byId.put(id, index);
                if (!owned.contains(id)) {
                    this.byRelation.computeIfAbsent(keys.get(0).relation(), (relation) -> new ArrayList<>()).add(index);
                }
            });
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
        Index index = this.byId.get(id);
        if (index == null) {
            throw new ChangedWhileReadException("the index of a constraint");
        }
        return index;
    }

    /**
     * The indexes of a table that belong to no constraint, by name.
     */
    List<Index> of(long relation) {
        return this.byRelation.getOrDefault(relation, List.of());
    }

}
