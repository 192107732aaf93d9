package dev.migrator.operation;

import java.util.List;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.NullTreatment;

/**
 * A unique constraint that is to be made.
 */
public final class NewUnique extends NewKey<NewUnique> {

    private final List<Identifier> columns;

    private NullTreatment nulls = NullTreatment.DISTINCT;

    private Overlaps overlaps = Overlaps.ALLOWED;

    NewUnique(List<Identifier> columns) {
        this.columns = Names.needed("The unique constraint", columns);
    }

    /**
     * {@code NULLS NOT DISTINCT}: nulls are equal to one another. Since PostgreSQL 15.
     * @return this
     */
    public NewUnique nullsNotDistinct() {
        this.nulls = NullTreatment.NOT_DISTINCT;
        return this;
    }

    /**
     * {@code WITHOUT OVERLAPS}: the last column is a period. Since PostgreSQL 18.
     * @return this
     */
    public NewUnique withoutOverlaps() {
        this.overlaps = Overlaps.WITHOUT;
        return this;
    }

    @Override
    NewUnique self() {
        return this;
    }

    @Override
    Constraint constraint() {
        return new Constraint.Unique(name(), this.columns, include(), this.nulls, this.overlaps, deferral(), storage(),
                comment());
    }

}
