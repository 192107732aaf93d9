package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrator.schema.Identifier;

/**
 * Columns by what they are part of, and by their places there, by which the catalogue
 * refers to them.
 */
final class ColumnsByPlace {

    private final Map<Long, List<ColumnRow>> columns;

    /**
     * Columns in their order.
     */
    ColumnsByPlace(List<ColumnRow> columns) {
        this.columns = columns.stream().collect(Collectors.groupingBy(ColumnRow::relation));
    }

    /**
     * The columns of a relation in their order.
     */
    List<ColumnRow> of(long relation) {
        return this.columns.getOrDefault(relation, List.of());
    }

    /**
     * The names of the columns at some places, in the order of these.
     */
    List<Identifier> names(long relation, List<Integer> places) {
        return places.stream().map((place) -> at(relation, place).name()).toList();
    }

    /**
     * The column at a place. Dropped columns leave gaps, so it is there or before.
     * @throws ChangedWhileReadException where there is none
     */
    ColumnRow at(long relation, int place) {
        List<ColumnRow> candidates = of(relation);
        for (int index = Math.min(place, candidates.size()) - 1; index >= 0; index--) {
            if (candidates.get(index).number() == place) {
                return candidates.get(index);
            }
        }
        throw new ChangedWhileReadException("a column of a constraint or index");
    }

}
