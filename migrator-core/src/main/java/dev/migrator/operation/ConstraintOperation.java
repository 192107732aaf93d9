package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about the constraints of tables.
 */
public sealed interface ConstraintOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.constraint(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code ALTER TABLE ... ADD CONSTRAINT}. A foreign key takes SHARE ROW EXCLUSIVE on
     * both tables, everything else ACCESS EXCLUSIVE; while the table is read, unless it
     * is not valid yet. Without a name there is no reverse; that of a primary key leaves
     * its columns NOT NULL.
     *
     * @param table the table
     * @param constraint the constraint, with its comment
     */
    record AddConstraint(QualifiedName table, Constraint constraint) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.constraint.name())
                .map((name) -> new DropConstraint(this.table, name, false, DropBehavior.RESTRICT, this.constraint));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addConstraint(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ADD CONSTRAINT ... USING INDEX}. Takes ACCESS EXCLUSIVE for
     * a moment. There is no reverse that keeps the index.
     *
     * @param table the table
     * @param name the name of the constraint, which the index gets too
     * @param key what it becomes
     * @param index a unique index of the table, such as one that was built concurrently
     * @param deferral when it is checked
     */
    record AddConstraintUsingIndex(QualifiedName table, Identifier name, KeyKind key, Identifier index,
            Deferral deferral) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addConstraintUsingIndex(this);
        }

    }

    /**
     * {@code ALTER TABLE ... DROP CONSTRAINT}. Takes ACCESS EXCLUSIVE for a moment, for a
     * foreign key on both tables.
     *
     * @param table the table
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropConstraint(QualifiedName table, Identifier name, boolean ifExists, DropBehavior behavior,
            @Nullable Constraint definition) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition,
                    (dropped) -> new AddConstraint(this.table, dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropConstraint(this);
        }

    }

    /**
     * {@code ALTER TABLE ... RENAME CONSTRAINT}. Takes ACCESS EXCLUSIVE for a moment.
     *
     * @param table the table
     * @param from its name
     * @param to the name it gets
     */
    record RenameConstraint(QualifiedName table, Identifier from, Identifier to) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameConstraint(this.table, this.to, this.from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameConstraint(this);
        }

    }

    /**
     * {@code ALTER TABLE ... VALIDATE CONSTRAINT}. Reads the table under SHARE UPDATE
     * EXCLUSIVE, which lets rows be written. Nothing makes it not valid again.
     *
     * @param table the table
     * @param name a constraint that is not valid yet
     */
    record ValidateConstraint(QualifiedName table, Identifier name) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.validateConstraint(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER CONSTRAINT ... DEFERRABLE}. Takes ACCESS EXCLUSIVE for
     * a moment.
     *
     * @param table the table
     * @param name a foreign key
     * @param to when it is to be checked
     * @param from when it is checked now, for the reverse; null where that is not known
     */
    record SetDeferral(QualifiedName table, Identifier name, Deferral to,
            @Nullable Deferral from) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetDeferral(this.table, this.name, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setDeferral(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER CONSTRAINT ... ENFORCED}, since PostgreSQL 18. Takes
     * ACCESS EXCLUSIVE.
     *
     * @param table the table
     * @param name a foreign key
     * @param to validated, which reads the table, or not enforced
     * @param from how it is now, for the reverse; null where that is not known
     */
    record SetEnforcement(QualifiedName table, Identifier name, Enforcement to,
            @Nullable Enforcement from) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetEnforcement(this.table, this.name, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setEnforcement(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ALTER CONSTRAINT ... INHERIT}, since PostgreSQL 18. Takes
     * ACCESS EXCLUSIVE.
     *
     * @param table the table
     * @param name a NOT NULL constraint
     * @param to whether it is to hold for child tables too
     * @param from how it is now, for the reverse; null where that is not known
     */
    record SetInheritance(QualifiedName table, Identifier name, Inheritance to,
            @Nullable Inheritance from) implements ConstraintOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetInheritance(this.table, this.name, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setInheritance(this);
        }

    }

    /**
     * What a unique index can become.
     */
    enum KeyKind {

        /** The primary key. */
        PRIMARY_KEY,

        /** A unique constraint. */
        UNIQUE

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R addConstraint(AddConstraint operation);

        R addConstraintUsingIndex(AddConstraintUsingIndex operation);

        R dropConstraint(DropConstraint operation);

        R renameConstraint(RenameConstraint operation);

        R validateConstraint(ValidateConstraint operation);

        R setDeferral(SetDeferral operation);

        R setEnforcement(SetEnforcement operation);

        R setInheritance(SetInheritance operation);

    }

}
