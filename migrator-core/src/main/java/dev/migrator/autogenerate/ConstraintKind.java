package dev.migrator.autogenerate;

import dev.migrator.model.ObjectKind;
import dev.migrator.schema.Constraint;

/**
 * Of which kind a constraint is to sources.
 */
final class ConstraintKind implements Constraint.Cases<ObjectKind> {

    @Override
    public ObjectKind primaryKey(Constraint.PrimaryKey constraint) {
        return ObjectKind.KEY;
    }

    @Override
    public ObjectKind unique(Constraint.Unique constraint) {
        return ObjectKind.KEY;
    }

    @Override
    public ObjectKind foreignKey(Constraint.ForeignKey constraint) {
        return ObjectKind.FOREIGN_KEY;
    }

    @Override
    public ObjectKind check(Constraint.Check constraint) {
        return ObjectKind.CHECK;
    }

    @Override
    public ObjectKind exclude(Constraint.Exclude constraint) {
        return ObjectKind.EXCLUSION;
    }

    @Override
    public ObjectKind notNull(Constraint.NotNull constraint) {
        return ObjectKind.COLUMN;
    }

}
