package dev.migrator.operation;

import java.util.function.Supplier;

import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.CommentOperation.RemoveComment;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.ConstraintOperation.AddConstraintUsingIndex;
import dev.migrator.operation.ConstraintOperation.DropConstraint;
import dev.migrator.operation.ConstraintOperation.KeyKind;
import dev.migrator.operation.ConstraintOperation.RenameConstraint;
import dev.migrator.operation.ConstraintOperation.SetDeferral;
import dev.migrator.operation.ConstraintOperation.SetEnforcement;
import dev.migrator.operation.ConstraintOperation.SetInheritance;
import dev.migrator.operation.ConstraintOperation.ValidateConstraint;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about one table that is there.
 */
public final class TableChanges extends TableSettings {

    TableChanges(Recorder recorder, QualifiedName table) {
        super(recorder, table);
    }

    /**
     * {@code ADD COLUMN}. Takes ACCESS EXCLUSIVE: for a moment where the value of the old
     * rows is a constant, else for a rewrite.
     * @param column the column
     */
    public void addColumn(NewColumn column) {
        addLater(() -> new AddColumn(name(), column.column(), column.constraints(), false));
    }

    /**
     * {@code ADD COLUMN IF NOT EXISTS}. Has no reverse.
     * @param column the column
     */
    public void addColumnIfNotExists(NewColumn column) {
        addLater(() -> new AddColumn(name(), column.column(), column.constraints(), true));
    }

    /**
     * {@code DROP COLUMN}. Takes ACCESS EXCLUSIVE for a moment.
     * @param column the column's name
     * @return the drop, to say what it was
     */
    public Drop<NewColumn> dropColumn(String column) {
        return recorder().begin(new Drop<>(
                (ifExists, behavior, before) -> new DropColumn(name(), Identifier.of(column), ifExists, behavior,
                        before == null ? null : new AddColumn(name(), before.column(), before.constraints(), false))));
    }

    /**
     * {@code RENAME COLUMN}. Takes ACCESS EXCLUSIVE for a moment.
     * @param column the column's name
     * @return to say the name that it gets
     */
    public Destination renameColumn(String column) {
        return recorder().begin(new Destination("renameColumn(\"%s\")".formatted(column),
                (to) -> new RenameColumn(name(), Identifier.of(column), to)));
    }

    /**
     * {@code ALTER COLUMN}.
     * @param column the column's name
     * @return to say what changes about it
     */
    public ColumnChanges alterColumn(String column) {
        return new ColumnChanges(recorder(), new ColumnName(name(), Identifier.of(column)));
    }

    /**
     * {@code ADD PRIMARY KEY}. Takes ACCESS EXCLUSIVE while the index is built.
     * @param columns its columns, in their order
     * @return the primary key
     */
    public NewPrimaryKey addPrimaryKey(String... columns) {
        return addConstraint(new NewPrimaryKey(Names.of(columns)));
    }

    /**
     * {@code ADD UNIQUE}. Takes ACCESS EXCLUSIVE while the index is built.
     * @param columns its columns, in their order
     * @return the constraint
     */
    public NewUnique addUnique(String... columns) {
        return addConstraint(new NewUnique(Names.of(columns)));
    }

    /**
     * {@code ADD FOREIGN KEY}. Takes SHARE ROW EXCLUSIVE on both tables while they are
     * read, unless it is not valid yet.
     * @param columns its columns, in their order
     * @return the foreign key, which needs to know to what it refers
     */
    public NewForeignKey addForeignKey(String... columns) {
        return addConstraint(new NewForeignKey(Names.of(columns)));
    }

    /**
     * {@code ADD CHECK}. Takes ACCESS EXCLUSIVE while the table is read, unless it is not
     * valid yet.
     * @param sql the condition
     * @return the check
     */
    public NewCheck addCheck(String sql) {
        return addConstraint(new NewCheck(sql));
    }

    /**
     * {@code ADD EXCLUDE}. Takes ACCESS EXCLUSIVE while the index is built.
     * @param method the access method, such as {@code gist}
     * @return the constraint, which needs to know what it compares
     */
    public NewExclude addExclude(String method) {
        return addConstraint(new NewExclude(Identifier.of(method)));
    }

    /**
     * {@code ADD NOT NULL}, for one with a name of its own or not valid yet. Since
     * PostgreSQL 18. Takes ACCESS EXCLUSIVE.
     * @param column the column
     * @return the constraint
     */
    public NewNotNull addNotNull(String column) {
        return addConstraint(new NewNotNull(Identifier.of(column)));
    }

    /**
     * {@code ADD PRIMARY KEY USING INDEX} or {@code ADD UNIQUE USING INDEX}. Takes ACCESS
     * EXCLUSIVE for a moment. Has no reverse.
     * @param constraint the name of the constraint, which the index gets too
     * @param key what it becomes
     * @param index a unique index of the table
     */
    public void addConstraintUsingIndex(String constraint, KeyKind key, String index) {
        add(new AddConstraintUsingIndex(name(), Identifier.of(constraint), key, Identifier.of(index),
                Deferral.NOT_DEFERRABLE));
    }

    /**
     * {@code DROP CONSTRAINT}. Takes ACCESS EXCLUSIVE for a moment, for a foreign key on
     * both tables.
     * @param constraint its name
     * @return the drop, to say what it was; the definition has the dropped name
     */
    public Drop<NewConstraint<?>> dropConstraint(String constraint) {
        return recorder()
            .begin(new Drop<>((ifExists, behavior, before) -> new DropConstraint(name(), Identifier.of(constraint),
                    ifExists, behavior, before == null ? null : before.named(constraint).constraint())));
    }

    /**
     * {@code RENAME CONSTRAINT}. Takes ACCESS EXCLUSIVE for a moment.
     * @param constraint its name
     * @return to say the name that it gets
     */
    public Destination renameConstraint(String constraint) {
        return recorder().begin(new Destination("renameConstraint(\"%s\")".formatted(constraint),
                (to) -> new RenameConstraint(name(), Identifier.of(constraint), to)));
    }

    /**
     * {@code VALIDATE CONSTRAINT}. Reads the table under SHARE UPDATE EXCLUSIVE, so that
     * rows can be written meanwhile. Has no reverse.
     * @param constraint a constraint that is not valid yet
     */
    public void validateConstraint(String constraint) {
        add(new ValidateConstraint(name(), Identifier.of(constraint)));
    }

    /**
     * {@code ALTER CONSTRAINT ... DEFERRABLE}. Takes ACCESS EXCLUSIVE for a moment.
     * @param constraint a foreign key
     * @param deferral when it is to be checked
     * @return the change, to say when it was checked
     */
    public Change<Deferral> setDeferral(String constraint, Deferral deferral) {
        return change(
                (before) -> new SetDeferral(name(), Identifier.of(constraint), deferral, before.known().orElse(null)));
    }

    /**
     * {@code ALTER CONSTRAINT ... ENFORCED}, since PostgreSQL 18. Takes ACCESS EXCLUSIVE.
     * @param constraint a foreign key
     * @param enforcement validated or not enforced
     * @return the change, to say what it was
     */
    public Change<Enforcement> setEnforcement(String constraint, Enforcement enforcement) {
        return change((before) -> new SetEnforcement(name(), Identifier.of(constraint), enforcement,
                before.known().orElse(null)));
    }

    /**
     * {@code ALTER CONSTRAINT ... INHERIT}, since PostgreSQL 18. Takes ACCESS EXCLUSIVE.
     * @param constraint a NOT NULL constraint
     * @param inheritance whether it is to hold for child tables too
     * @return the change, to say what it was
     */
    public Change<Inheritance> setInheritance(String constraint, Inheritance inheritance) {
        return change((before) -> new SetInheritance(name(), Identifier.of(constraint), inheritance,
                before.known().orElse(null)));
    }

    /**
     * {@code COMMENT ON TABLE}. Takes SHARE UPDATE EXCLUSIVE.
     * @param text the comment
     * @return the change, to say what it was
     */
    public Change<String> comment(String text) {
        return change((before) -> new SetComment(DatabaseObject.table(name()), text, before));
    }

    /**
     * {@code COMMENT ON TABLE ... IS NULL}. Takes SHARE UPDATE EXCLUSIVE.
     * @return the change, to say what it was
     */
    public Change<String> removeComment() {
        return change((before) -> new RemoveComment(DatabaseObject.table(name()), before.known().orElse(null)));
    }

    private <C extends NewConstraint<?>> C addConstraint(C constraint) {
        addLater(() -> new AddConstraint(name(), constraint.constraint()));
        return constraint;
    }

    private void addLater(Supplier<Operation> operation) {
        recorder().begin(operation);
    }

}
