package dev.migrator.diff;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.migrator.diff.Matching.Pair;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.Table;

/**
 * Whether the constraints and indexes of a table that differ in nothing but their names
 * are renamed. They are made anew where a column of the table is, since they may go with
 * it, and where the table has heirs or partitions, whose own follow no rename.
 */
record Renaming(Table from, Table to, Comparison comparison) {

    <T> List<Pair<T>> among(Matching<T> matching, Function<T, ?> name, Function<T, ?> essence) {
        boolean candidates = !matching.removed().isEmpty() && !matching.added().isEmpty();
        return candidates && isPossible() ? matching.renamed(name, essence) : List.of();
    }

    private boolean isPossible() {
        boolean alone = this.from.partitioning() == null && this.from.partitionOf() == null
                && this.from.inherits().isEmpty() && this.to.inherits().isEmpty() && this.to.partitionOf() == null
                && this.comparison.from()
                    .tables()
                    .stream()
                    .noneMatch((table) -> table.inherits().contains(this.from.name()));
        return alone && !makesAnew() && this.from.columns().stream().allMatch(this::stays);
    }

    private boolean makesAnew() {
        return this.comparison.anew()
            .stream()
            .anyMatch((thing) -> thing instanceof Member member && member.kind() == MemberKind.COLUMN
                    && member.owner().equals(this.to.name()));
    }

    private boolean stays(Column column) {
        return this.to.column(column.name())
            .map((other) -> other.type().equals(column.type()) && Objects.equals(other.collation(), column.collation())
                    && (Objects.equals(other.value(), column.value())
                            || !(other.value() instanceof Generated) && !(column.value() instanceof Generated)))
            .orElse(true);
    }

}
