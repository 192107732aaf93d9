package dev.migrator.autogenerate;

import java.util.List;

import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.NullTreatment;

/**
 * Whether an index demands what a unique constraint does.
 */
final class UniqueIndex {

    private UniqueIndex() {
    }

    static boolean says(Index index, Unique unique) {
        Uniqueness wanted = unique.nulls() == NullTreatment.DISTINCT ? Uniqueness.UNIQUE
                : Uniqueness.UNIQUE_NULLS_NOT_DISTINCT;
        return index.uniqueness() == wanted && PlainIndex.isOne(index) && unique.deferral() == Deferral.NOT_DEFERRABLE
                && columns(index).equals(unique.columns());
    }

    private static List<Identifier> columns(Index index) {
        return index.keys().stream().map((key) -> ((ColumnTerm) key.term()).column()).toList();
    }

}
