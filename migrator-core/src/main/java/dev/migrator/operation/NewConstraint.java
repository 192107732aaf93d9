package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Identifier;

/**
 * A constraint that is to be made. Without a name PostgreSQL gives it one, and adding it
 * has no reverse.
 *
 * @param <S> its kind
 */
public abstract sealed class NewConstraint<S extends NewConstraint<S>>
        permits NewKey, NewForeignKey, NewCheck, NewNotNull {

    private @Nullable Identifier name;

    private @Nullable String comment;

    NewConstraint() {
    }

    /**
     * A primary key, to be given to {@code was}.
     * @param columns its columns, in their order
     * @return a primary key
     */
    public static NewPrimaryKey primaryKey(String... columns) {
        return new NewPrimaryKey(Names.of(columns));
    }

    /**
     * A unique constraint, to be given to {@code was}.
     * @param columns its columns, in their order
     * @return a unique constraint
     */
    public static NewUnique unique(String... columns) {
        return new NewUnique(Names.of(columns));
    }

    /**
     * A foreign key, to be given to {@code was}.
     * @param columns its columns, in their order
     * @return a foreign key that needs to know to what it refers
     */
    public static NewForeignKey foreignKey(String... columns) {
        return new NewForeignKey(Names.of(columns));
    }

    /**
     * A check, to be given to {@code was}.
     * @param sql the condition
     * @return a check
     */
    public static NewCheck check(String sql) {
        return new NewCheck(sql);
    }

    /**
     * {@code CONSTRAINT name}.
     * @param text the name, without quotes
     * @return this
     */
    public S named(String text) {
        this.name = Identifier.of(text);
        return self();
    }

    /**
     * {@code COMMENT ON CONSTRAINT}; of one that has a name.
     * @param text the comment
     * @return this
     */
    public S comment(String text) {
        this.comment = text;
        return self();
    }

    abstract S self();

    abstract Constraint constraint();

    @Nullable Identifier name() {
        return this.name;
    }

    @Nullable String comment() {
        if (this.comment != null && this.name == null) {
            throw new IncompleteOperationException("A constraint with the comment '%s'".formatted(this.comment),
                    "its name, with named(...)");
        }
        return this.comment;
    }

}
