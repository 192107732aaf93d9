package dev.migrator.operation;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Enforcement;

/**
 * A check that is to be made.
 */
public final class NewCheck extends NewConstraint<NewCheck> {

    private final String expression;

    private Inheritance inheritance = Inheritance.INHERITED;

    private Enforcement enforcement = Enforcement.VALIDATED;

    NewCheck(String expression) {
        this.expression = expression;
    }

    /**
     * {@code NO INHERIT}: it does not hold for child tables.
     * @return this
     */
    public NewCheck noInherit() {
        this.inheritance = Inheritance.NOT_INHERITED;
        return this;
    }

    /**
     * {@code NOT VALID}: the rows that are there are not looked at, until
     * {@code validateConstraint}.
     * @return this
     */
    public NewCheck notValid() {
        this.enforcement = Enforcement.NOT_VALID;
        return this;
    }

    /**
     * {@code NOT ENFORCED}: it is only stated. Since PostgreSQL 18.
     * @return this
     */
    public NewCheck notEnforced() {
        this.enforcement = Enforcement.NOT_ENFORCED;
        return this;
    }

    @Override
    NewCheck self() {
        return this;
    }

    @Override
    Constraint.Check constraint() {
        return new Constraint.Check(name(), this.expression, this.inheritance, this.enforcement, comment());
    }

}
