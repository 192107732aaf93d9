package dev.migrator.dialect.postgres;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Enforcement;

/**
 * Whether a constraint is made without looking at the rows that are there.
 */
final class ValidLater implements Constraint.Cases<Boolean> {

    @Override
    public Boolean primaryKey(Constraint.PrimaryKey constraint) {
        return false;
    }

    @Override
    public Boolean unique(Constraint.Unique constraint) {
        return false;
    }

    @Override
    public Boolean foreignKey(Constraint.ForeignKey constraint) {
        return constraint.enforcement() == Enforcement.NOT_VALID;
    }

    @Override
    public Boolean check(Constraint.Check constraint) {
        return constraint.enforcement() == Enforcement.NOT_VALID;
    }

    @Override
    public Boolean exclude(Constraint.Exclude constraint) {
        return false;
    }

    @Override
    public Boolean notNull(Constraint.NotNull constraint) {
        return constraint.enforcement() == Enforcement.NOT_VALID;
    }

}
