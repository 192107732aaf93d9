package dev.migrator.boot.data;

import dev.migrator.error.MigratorException;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Two properties have one column, and say different types of it.
 */
public final class ContradictoryColumnException extends MigratorException {

    private final QualifiedName table;

    private final Identifier column;

    ContradictoryColumnException(QualifiedName table, MappedColumn one, MappedColumn other) {
        super("The column %s of the table %s is mapped as %s and as %s.".formatted(one.name(), table, one.type(),
                other.type()),
                "Give the properties one type, or columns of their own by @Column or @MappedCollection.");
        this.table = table;
        this.column = one.name();
    }

    /**
     * The table.
     * @return its name
     */
    public QualifiedName table() {
        return this.table;
    }

    /**
     * The column.
     * @return its name
     */
    public Identifier column() {
        return this.column;
    }

}
