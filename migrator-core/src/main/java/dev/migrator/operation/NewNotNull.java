package dev.migrator.operation;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;

/**
 * A NOT NULL constraint with a name of its own that is to be made. Since PostgreSQL 18.
 */
public final class NewNotNull extends NewConstraint<NewNotNull> {

    private final Identifier column;

    private Inheritance inheritance = Inheritance.INHERITED;

    private Enforcement enforcement = Enforcement.VALIDATED;

    NewNotNull(Identifier column) {
        this.column = column;
    }

    /**
     * {@code NO INHERIT}: it does not hold for child tables.
     * @return this
     */
    public NewNotNull noInherit() {
        this.inheritance = Inheritance.NOT_INHERITED;
        return this;
    }

    /**
     * {@code NOT VALID}: the rows that are there are not looked at, until
     * {@code validateConstraint}.
     * @return this
     */
    public NewNotNull notValid() {
        this.enforcement = Enforcement.NOT_VALID;
        return this;
    }

    @Override
    NewNotNull self() {
        return this;
    }

    @Override
    Constraint constraint() {
        return new Constraint.NotNull(name(), this.column, this.inheritance, this.enforcement, comment());
    }

}
