package dev.migrator.operation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.operation.TableOperation.SetTableSchema;
import dev.migrator.schema.QualifiedName;

/**
 * Says operations on tables, and on their columns and constraints. A name without a
 * schema is one in the migrated schema.
 */
public interface TableRecorder extends Recorder {

    /**
     * {@code CREATE TABLE}, and its indexes and comments. Locks nothing but the tables
     * that it refers to, with SHARE ROW EXCLUSIVE.
     * @param name its name, without quotes; a dot in it is part of the name
     * @param definition says what it has, such as {@code (t) -> t.column("id", "bigint")}
     */
    default void createTable(String name, Consumer<NewTable> definition) {
        createTable(QualifiedName.of(name), definition);
    }

    /**
     * {@code CREATE TABLE}, and its indexes and comments. Locks nothing but the tables
     * that it refers to, with SHARE ROW EXCLUSIVE.
     * @param name its name
     * @param definition says what it has, such as {@code (t) -> t.column("id", "bigint")}
     */
    default void createTable(QualifiedName name, Consumer<NewTable> definition) {
        add(NewTable.of(name, definition).operation());
    }

    /**
     * {@code DROP TABLE}. Takes ACCESS EXCLUSIVE on it, and on tables that it refers to.
     * @param name its name
     * @return the drop, to say what it was
     */
    default Drop<Consumer<NewTable>> dropTable(String name) {
        return dropTable(QualifiedName.of(name));
    }

    /**
     * {@code DROP TABLE}. Takes ACCESS EXCLUSIVE on it, and on tables that it refers to.
     * @param name its name
     * @return the drop, to say what it was
     */
    default Drop<Consumer<NewTable>> dropTable(QualifiedName name) {
        return begin(new Drop<>((ifExists, behavior, before) -> new DropTable(name, ifExists, behavior,
                before == null ? null : NewTable.of(name, before).table())));
    }

    /**
     * {@code ALTER TABLE ... RENAME TO}. Takes ACCESS EXCLUSIVE for a moment.
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameTable(String name) {
        return renameTable(QualifiedName.of(name));
    }

    /**
     * {@code ALTER TABLE ... RENAME TO}. Takes ACCESS EXCLUSIVE for a moment.
     * @param name its name
     * @return to say the name that it gets, in the same schema
     */
    default Destination renameTable(QualifiedName name) {
        return begin(new Destination("renameTable(\"%s\")".formatted(name), (to) -> new RenameTable(name, to)));
    }

    /**
     * {@code ALTER TABLE ... SET SCHEMA}. Takes ACCESS EXCLUSIVE for a moment. Has a
     * reverse where the name has a schema.
     * @param name its name
     * @return to say the schema that it gets
     */
    default Destination moveTable(QualifiedName name) {
        return begin(new Destination("moveTable(\"%s\")".formatted(name), (to) -> new SetTableSchema(name, to)));
    }

    /**
     * {@code ALTER TABLE}.
     * @param name its name
     * @return to say what changes about it
     */
    default TableChanges table(String name) {
        return table(QualifiedName.of(name));
    }

    /**
     * {@code ALTER TABLE}.
     * @param name its name
     * @return to say what changes about it
     */
    default TableChanges table(QualifiedName name) {
        return new TableChanges(this, name);
    }

    /**
     * {@code ALTER TABLE ... ADD COLUMN}. Takes ACCESS EXCLUSIVE: for a moment where the
     * value of the old rows is a constant, else for a rewrite.
     * @param table the table
     * @param column the column, such as {@code column("phone", "text")}
     */
    default void addColumn(String table, NewColumn column) {
        table(table).addColumn(column);
    }

    /**
     * {@code ALTER TABLE ... DROP COLUMN}. Takes ACCESS EXCLUSIVE for a moment.
     * @param table the table
     * @param column the column
     * @return the drop, to say what it was
     */
    default Drop<NewColumn> dropColumn(String table, String column) {
        return table(table).dropColumn(column);
    }

    /**
     * {@code ALTER TABLE ... RENAME COLUMN}. Takes ACCESS EXCLUSIVE for a moment.
     * @param table the table
     * @param column the column
     * @return to say the name that it gets
     */
    default Destination renameColumn(String table, String column) {
        return table(table).renameColumn(column);
    }

    /**
     * {@code ALTER TABLE ... ALTER COLUMN}.
     * @param table the table
     * @param column the column
     * @return to say what changes about it
     */
    default ColumnChanges alterColumn(String table, String column) {
        return table(table).alterColumn(column);
    }

    /**
     * {@code ALTER TABLE ... ADD PRIMARY KEY}. Takes ACCESS EXCLUSIVE while the index is
     * built.
     * @param table the table
     * @param columns its columns, in their order
     * @return the primary key
     */
    default NewPrimaryKey addPrimaryKey(String table, String... columns) {
        return table(table).addPrimaryKey(columns);
    }

    /**
     * {@code ALTER TABLE ... ADD UNIQUE}. Takes ACCESS EXCLUSIVE while the index is
     * built.
     * @param table the table
     * @param columns its columns, in their order
     * @return the constraint
     */
    default NewUnique addUnique(String table, String... columns) {
        return table(table).addUnique(columns);
    }

    /**
     * {@code ALTER TABLE ... ADD FOREIGN KEY}. Takes SHARE ROW EXCLUSIVE on both tables
     * while they are read, unless it is not valid yet.
     * @param table the table
     * @param columns its columns, in their order
     * @return the foreign key, which needs to know to what it refers
     */
    default NewForeignKey addForeignKey(String table, String... columns) {
        return table(table).addForeignKey(columns);
    }

    /**
     * {@code ALTER TABLE ... ADD CHECK}. Takes ACCESS EXCLUSIVE while the table is read,
     * unless it is not valid yet.
     * @param table the table
     * @param sql the condition
     * @return the check
     */
    default NewCheck addCheck(String table, String sql) {
        return table(table).addCheck(sql);
    }

    /**
     * {@code ALTER TABLE ... DROP CONSTRAINT}. Takes ACCESS EXCLUSIVE for a moment, for a
     * foreign key on both tables.
     * @param table the table
     * @param constraint its name
     * @return the drop, to say what it was
     */
    default Drop<NewConstraint<?>> dropConstraint(String table, String constraint) {
        return table(table).dropConstraint(constraint);
    }

    /**
     * {@code INSERT}, of rows that are known when the migration is written. Columns that
     * no row names get their defaults, as do those that a row leaves out.
     * @param table the table
     * @param rows the values of the columns, by name
     * @throws UnknownLiteralException for a value that has no SQL constant
     */
    default void insert(String table, List<? extends Map<String, ?>> rows) {
        insert(QualifiedName.of(table), rows);
    }

    /**
     * {@code INSERT}, of rows that are known when the migration is written. Columns that
     * no row names get their defaults, as do those that a row leaves out.
     * @param table the table
     * @param rows the values of the columns, by name
     * @throws UnknownLiteralException for a value that has no SQL constant
     */
    default void insert(QualifiedName table, List<? extends Map<String, ?>> rows) {
        add(Rows.insert(table, rows));
    }

}
