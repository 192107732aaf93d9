package dev.migrator.autogenerate;

import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;

/**
 * Whether an index is one that entities can declare: whole columns of all rows.
 */
final class PlainIndex {

    private PlainIndex() {
    }

    static boolean isOne(Index index) {
        return index.method().equals(Index.BTREE) && index.predicate() == null && index.include().isEmpty()
                && index.keys().stream().allMatch(PlainIndex::isPlain);
    }

    private static boolean isPlain(IndexKey key) {
        return key.term() instanceof ColumnTerm && key.operatorClass() == null && key.collation() == null;
    }

}
