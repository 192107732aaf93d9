package dev.migrator.operation;

import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.ColumnOperation.DropNotNull;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.ColumnStorageOperation.ResetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnStorage;
import dev.migrator.operation.ColumnStorageOperation.SetCompression;
import dev.migrator.operation.ColumnStorageOperation.SetStatistics;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.DropDefault;
import dev.migrator.operation.ColumnValueOperation.DropExpression;
import dev.migrator.operation.ColumnValueOperation.DropIdentity;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.ColumnValueOperation.SetExpression;
import dev.migrator.operation.ColumnValueOperation.SetIdentity;
import dev.migrator.operation.CommentOperation.RemoveComment;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Compression;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about one column of a table that is there. All but the statistics and
 * the options take ACCESS EXCLUSIVE on the table, most of them for a moment only.
 */
public final class ColumnChanges {

    private final Recorder recorder;

    private final QualifiedName table;

    private final Identifier column;

    ColumnChanges(Recorder recorder, ColumnName name) {
        this.recorder = recorder;
        this.table = name.table();
        this.column = name.column();
    }

    /**
     * {@code TYPE}. Mostly rewrites the table under ACCESS EXCLUSIVE.
     * @param type the type it gets
     * @return the change, to say with what expression, and what it was
     */
    public TypeChange type(String type) {
        return this.recorder.begin(new TypeChange(new ColumnName(this.table, this.column), type));
    }

    /**
     * {@code SET NOT NULL}. Reads the table under ACCESS EXCLUSIVE, unless a valid check
     * proves that there are no nulls.
     * @return this
     */
    public ColumnChanges setNotNull() {
        return add(new SetNotNull(this.table, this.column));
    }

    /**
     * {@code DROP NOT NULL}.
     * @return this
     */
    public ColumnChanges dropNotNull() {
        return add(new DropNotNull(this.table, this.column));
    }

    /**
     * {@code SET DEFAULT} with a constant.
     * @param constant text, number, boolean, bytes, date or time; text is quoted
     * @return the change, to say what it was
     * @throws UnknownLiteralException for any other value
     */
    public Change<String> setDefault(Object constant) {
        return setDefaultExpression(Literal.of(constant).match(new LiteralText()));
    }

    /**
     * {@code SET DEFAULT} with an expression.
     * @param sql the expression, such as {@code now()}
     * @return the change, to say what it was
     */
    public Change<String> setDefaultExpression(String sql) {
        return begin((before) -> new SetDefault(this.table, this.column, sql, before));
    }

    /**
     * {@code DROP DEFAULT}.
     * @return the change, to say what it was
     */
    public Change<String> dropDefault() {
        return begin((before) -> new DropDefault(this.table, this.column, before.known().orElse(null)));
    }

    /**
     * {@code ADD GENERATED ... AS IDENTITY}. The column must be NOT NULL.
     * @param kind whether an INSERT may give a number of its own
     * @param options how the numbers go, such as {@code (s) -> s.start(1000)}
     * @return this
     */
    public ColumnChanges addIdentity(IdentityKind kind, UnaryOperator<NewNumbers> options) {
        return add(new AddIdentity(this.table, this.column,
                new Identity(kind, options.apply(new NewNumbers()).options())));
    }

    /**
     * {@code SET GENERATED}, and {@code SET} options of the sequence.
     * @param kind whether an INSERT may give a number of its own; null to leave that
     * @param change what changes about the numbers
     * @return the change, to say what it was
     */
    public Change<IdentityChange> setIdentity(@Nullable IdentityKind kind, UnaryOperator<NumberChange> change) {
        IdentityChange to = new IdentityChange(kind, change.apply(new NumberChange()).change());
        return begin((before) -> new SetIdentity(this.table, this.column, to, before.known().orElse(null)));
    }

    /**
     * {@code DROP IDENTITY}.
     * @return the change, to say what it was
     */
    public Change<Identity> dropIdentity() {
        return begin((before) -> new DropIdentity(this.table, this.column, false, before.known().orElse(null)));
    }

    /**
     * {@code SET EXPRESSION}, since PostgreSQL 17. Rewrites a stored column.
     * @param sql the generation expression it gets
     * @return the change, to say what it was
     */
    public Change<String> setExpression(String sql) {
        return begin((before) -> new SetExpression(this.table, this.column, sql, before.known().orElse(null)));
    }

    /**
     * {@code DROP EXPRESSION}: a stored generated column becomes an ordinary one. Has no
     * reverse.
     * @return this
     */
    public ColumnChanges dropExpression() {
        return add(new DropExpression(this.table, this.column, false));
    }

    /**
     * {@code SET STORAGE}.
     * @param way where long values are to go; null for the way of the type
     * @return the change, to say what it was
     */
    public Change<ColumnStorage> setStorage(@Nullable ColumnStorage way) {
        return begin((before) -> new SetColumnStorage(this.table, this.column, way, before));
    }

    /**
     * {@code SET COMPRESSION}.
     * @param method how long values are to be compressed; null for the way of the server
     * @return the change, to say what it was
     */
    public Change<Compression> setCompression(@Nullable Compression method) {
        return begin((before) -> new SetCompression(this.table, this.column, method, before));
    }

    /**
     * {@code SET STATISTICS}. Takes SHARE UPDATE EXCLUSIVE.
     * @param target 0 to 10000; null for that of the server
     * @return the change, to say what it was
     */
    public Change<Integer> setStatistics(@Nullable Integer target) {
        return begin((before) -> new SetStatistics(this.table, this.column, target, before));
    }

    /**
     * {@code SET (option = value)}. Takes SHARE UPDATE EXCLUSIVE.
     * @param option an attribute option, such as {@code n_distinct}
     * @param value its value
     * @return the change, to say what it was
     */
    public Change<String> setOption(String option, String value) {
        return begin((before) -> new SetColumnOption(this.table, this.column, option, value, before));
    }

    /**
     * {@code RESET (option)}. Takes SHARE UPDATE EXCLUSIVE.
     * @param option an attribute option, such as {@code n_distinct}
     * @return the change, to say what it was
     */
    public Change<String> resetOption(String option) {
        return begin((before) -> new ResetColumnOption(this.table, this.column, option, before.known().orElse(null)));
    }

    /**
     * {@code COMMENT ON COLUMN}. Takes SHARE UPDATE EXCLUSIVE.
     * @param text the comment
     * @return the change, to say what it was
     */
    public Change<String> comment(String text) {
        return begin((before) -> new SetComment(DatabaseObject.column(this.table, this.column), text, before));
    }

    /**
     * {@code COMMENT ON COLUMN ... IS NULL}. Takes SHARE UPDATE EXCLUSIVE.
     * @return the change, to say what it was
     */
    public Change<String> removeComment() {
        return begin((before) -> new RemoveComment(DatabaseObject.column(this.table, this.column),
                before.known().orElse(null)));
    }

    /**
     * {@code RENAME COLUMN}.
     * @param name the name it gets
     */
    public void renameTo(String name) {
        add(new RenameColumn(this.table, this.column, Identifier.of(name)));
    }

    private ColumnChanges add(Operation operation) {
        this.recorder.add(operation);
        return this;
    }

    private <T> Change<T> begin(Function<Before<T>, Operation> operation) {
        return this.recorder.begin(new Change<>(operation));
    }

}
