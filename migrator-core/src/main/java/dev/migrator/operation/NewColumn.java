package dev.migrator.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.GeneratedKind;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Compression;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * A column that is to be made. It takes nulls unless said otherwise.
 */
public final class NewColumn {

    private final Identifier name;

    private final String type;

    private final List<NewConstraint<?>> constraints = new ArrayList<>();

    private final Map<String, String> options = new LinkedHashMap<>();

    private @Nullable QualifiedName collation;

    private boolean nullable = true;

    private @Nullable ColumnValue value;

    private @Nullable ColumnStorage storage;

    private @Nullable Compression compression;

    private @Nullable Integer statistics;

    private @Nullable String comment;

    NewColumn(Identifier name, String type) {
        this.name = name;
        this.type = type;
    }

    /**
     * A column, to be given to {@code addColumn}.
     * @param name its name, without quotes
     * @param type its type as PostgreSQL writes it, such as {@code numeric(10, 2)}
     * @return a column that takes nulls
     */
    public static NewColumn column(String name, String type) {
        return new NewColumn(Identifier.of(name), type);
    }

    /**
     * {@code NOT NULL}.
     * @return this
     */
    public NewColumn notNull() {
        this.nullable = false;
        return this;
    }

    /**
     * {@code DEFAULT} with a constant.
     * @param constant text, number, boolean, bytes, date or time; text is quoted
     * @return this
     * @throws UnknownLiteralException for any other value
     */
    public NewColumn defaultValue(Object constant) {
        return defaultExpression(Literal.of(constant).match(new LiteralText()));
    }

    /**
     * {@code DEFAULT} with an expression.
     * @param sql the expression, such as {@code now()}
     * @return this
     */
    public NewColumn defaultExpression(String sql) {
        this.value = new ColumnValue.Default(sql);
        return this;
    }

    /**
     * {@code GENERATED ALWAYS AS IDENTITY}.
     * @return this
     */
    public NewColumn identity() {
        return identity(IdentityKind.ALWAYS, UnaryOperator.identity());
    }

    /**
     * {@code GENERATED ... AS IDENTITY} with options of its sequence.
     * @param kind whether an INSERT may give a number of its own
     * @param options how the numbers go, such as {@code (s) -> s.start(1000)}
     * @return this
     */
    public NewColumn identity(IdentityKind kind, UnaryOperator<NewNumbers> options) {
        this.value = new ColumnValue.Identity(kind, options.apply(new NewNumbers()).options());
        return this;
    }

    /**
     * {@code GENERATED ... AS IDENTITY} with a name and options of its sequence.
     * @param kind whether an INSERT may give a number of its own
     * @param sequence the name of the sequence, which lives in the schema of the table
     * @param options how the numbers go, such as {@code (s) -> s.start(1000)}
     * @return this
     */
    public NewColumn identity(IdentityKind kind, String sequence, UnaryOperator<NewNumbers> options) {
        this.value = new ColumnValue.Identity(kind, options.apply(new NewNumbers()).options(), Identifier.of(sequence));
        return this;
    }

    /**
     * {@code GENERATED ALWAYS AS (...) STORED}: computed when a row is written.
     * @param sql an expression over other columns
     * @return this
     */
    public NewColumn generatedStored(String sql) {
        this.value = new ColumnValue.Generated(sql, GeneratedKind.STORED);
        return this;
    }

    /**
     * {@code GENERATED ALWAYS AS (...) VIRTUAL}: computed when a row is read. Since
     * PostgreSQL 18.
     * @param sql an expression over other columns
     * @return this
     */
    public NewColumn generatedVirtual(String sql) {
        this.value = new ColumnValue.Generated(sql, GeneratedKind.VIRTUAL);
        return this;
    }

    /**
     * {@code COLLATE}.
     * @param name the collation
     * @return this
     */
    public NewColumn collate(String name) {
        this.collation = QualifiedName.of(name);
        return this;
    }

    /**
     * {@code PRIMARY KEY} of this column alone.
     * @return this
     */
    public NewColumn primaryKey() {
        this.constraints.add(new NewPrimaryKey(List.of(this.name)));
        return this;
    }

    /**
     * {@code UNIQUE} of this column alone.
     * @return this
     */
    public NewColumn unique() {
        this.constraints.add(new NewUnique(List.of(this.name)));
        return this;
    }

    /**
     * {@code CHECK}.
     * @param sql the condition
     * @return this
     */
    public NewColumn check(String sql) {
        this.constraints.add(new NewCheck(sql));
        return this;
    }

    /**
     * {@code REFERENCES}.
     * @param table the table that it refers to
     * @param column the column that it refers to
     * @return this
     */
    public NewColumn references(String table, String column) {
        return references(QualifiedName.of(table), column, UnaryOperator.identity());
    }

    /**
     * {@code REFERENCES} with what else a foreign key can say.
     * @param table the table that it refers to
     * @param column the column that it refers to
     * @param options such as {@code (key) -> key.onDeleteCascade()}
     * @return this
     */
    public NewColumn references(QualifiedName table, String column, UnaryOperator<NewForeignKey> options) {
        this.constraints.add(options.apply(new NewForeignKey(List.of(this.name)).references(table, column)));
        return this;
    }

    /**
     * {@code SET STORAGE}.
     * @param way where long values go
     * @return this
     */
    public NewColumn storage(ColumnStorage way) {
        this.storage = way;
        return this;
    }

    /**
     * {@code COMPRESSION}.
     * @param method how long values are compressed
     * @return this
     */
    public NewColumn compression(Compression method) {
        this.compression = method;
        return this;
    }

    /**
     * {@code SET STATISTICS}.
     * @param target the statistics target, 0 to 10000
     * @return this
     */
    public NewColumn statistics(int target) {
        this.statistics = target;
        return this;
    }

    /**
     * {@code SET (option = value)}.
     * @param option an attribute option, such as {@code n_distinct}
     * @param to its value
     * @return this
     */
    public NewColumn option(String option, String to) {
        this.options.put(option, to);
        return this;
    }

    /**
     * {@code COMMENT ON COLUMN}.
     * @param text the comment
     * @return this
     */
    public NewColumn comment(String text) {
        this.comment = text;
        return this;
    }

    Column column() {
        return new Column(this.name, this.type, this.collation, this.nullable, this.value, this.storage,
                this.compression, this.statistics, this.options, this.comment);
    }

    List<Constraint> constraints() {
        return this.constraints.stream().<Constraint>map(NewConstraint::constraint).toList();
    }

}
