package dev.migrator.schema;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;

/**
 * Makes copies of constraints with other things that are no part of what they demand.
 *
 * @param name its name; null for none
 * @param stored whose storage its index gets, where both have one; null for its own
 * @param comment its comment; null for none
 */
public record ConstraintCopy(@Nullable Identifier name, @Nullable Constraint stored,
        @Nullable String comment) implements Constraint.Cases<Constraint> {

    /**
     * A copy.
     * @param constraint any constraint
     * @return the same demand
     */
    public Constraint of(Constraint constraint) {
        return constraint.match(this);
    }

    private IndexStorage storage(IndexStorage own) {
        if (this.stored instanceof PrimaryKey key) {
            return key.storage();
        }
        if (this.stored instanceof Unique key) {
            return key.storage();
        }
        return this.stored instanceof Exclude exclude ? exclude.storage() : own;
    }

    @Override
    public Constraint primaryKey(PrimaryKey key) {
        return new PrimaryKey(this.name, key.columns(), key.include(), key.overlaps(), key.deferral(),
                storage(key.storage()), this.comment);
    }

    @Override
    public Constraint unique(Unique key) {
        return new Unique(this.name, key.columns(), key.include(), key.nulls(), key.overlaps(), key.deferral(),
                storage(key.storage()), this.comment);
    }

    @Override
    public Constraint foreignKey(Constraint.ForeignKey key) {
        return new Constraint.ForeignKey(this.name, key.columns(), key.referencedTable(), key.referencedColumns(),
                key.match(), key.onUpdate(), key.onDelete(), key.overlaps(), key.deferral(), key.enforcement(),
                this.comment);
    }

    @Override
    public Constraint check(Constraint.Check check) {
        return new Constraint.Check(this.name, check.expression(), check.inheritance(), check.enforcement(),
                this.comment);
    }

    @Override
    public Constraint exclude(Exclude exclude) {
        return new Exclude(this.name, exclude.method(), exclude.elements(), exclude.include(), exclude.predicate(),
                exclude.deferral(), storage(exclude.storage()), this.comment);
    }

    @Override
    public Constraint notNull(Constraint.NotNull notNull) {
        return new Constraint.NotNull(this.name, notNull.column(), notNull.inheritance(), notNull.enforcement(),
                this.comment);
    }

}
