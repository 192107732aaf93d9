package dev.migrator.operation;

import java.util.List;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Identifier;

/**
 * A primary key that is to be made.
 */
public final class NewPrimaryKey extends NewKey<NewPrimaryKey> {

    private final List<Identifier> columns;

    private Overlaps overlaps = Overlaps.ALLOWED;

    NewPrimaryKey(List<Identifier> columns) {
        this.columns = Names.needed("The primary key", columns);
    }

    /**
     * {@code WITHOUT OVERLAPS}: the last column is a period. Since PostgreSQL 18.
     * @return this
     */
    public NewPrimaryKey withoutOverlaps() {
        this.overlaps = Overlaps.WITHOUT;
        return this;
    }

    @Override
    NewPrimaryKey self() {
        return this;
    }

    @Override
    Constraint constraint() {
        return new Constraint.PrimaryKey(name(), this.columns, include(), this.overlaps, deferral(), storage(),
                comment());
    }

}
