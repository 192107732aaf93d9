package dev.migrator.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.TableOperation.OnCommit;
import dev.migrator.schema.Column;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.PartitionOf;
import dev.migrator.schema.Partitioning;
import dev.migrator.schema.Partitioning.Strategy;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;

/**
 * A table that is to be made.
 */
public final class NewTable {

    private final QualifiedName name;

    private final List<NewColumn> columns = new ArrayList<>();

    private final List<NewConstraint<?>> constraints = new ArrayList<>();

    private final List<NewIndex> indexes = new ArrayList<>();

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Persistence persistence = Persistence.PERMANENT;

    private @Nullable Identifier accessMethod;

    private @Nullable Identifier tablespace;

    private @Nullable Partitioning partitioning;

    private @Nullable PartitionOf partitionOf;

    private List<QualifiedName> inherits = List.of();

    private RowSecurity rowSecurity = RowSecurity.OFF;

    private @Nullable String comment;

    private OnCommit onCommit = OnCommit.PRESERVE_ROWS;

    private boolean ifNotExists;

    private NewTable(QualifiedName name) {
        this.name = name;
    }

    static NewTable of(QualifiedName name, Consumer<NewTable> definition) {
        NewTable table = new NewTable(name);
        definition.accept(table);
        return table;
    }

    /**
     * A column, after those said before.
     * @param column its name, without quotes
     * @param type its type as PostgreSQL writes it, such as {@code numeric(10, 2)}
     * @return the column, which takes nulls unless said otherwise
     */
    public NewColumn column(String column, String type) {
        NewColumn added = NewColumn.column(column, type);
        this.columns.add(added);
        return added;
    }

    /**
     * {@code PRIMARY KEY}.
     * @param names its columns, in their order
     * @return the primary key
     */
    public NewPrimaryKey primaryKey(String... names) {
        return add(new NewPrimaryKey(Names.of(names)));
    }

    /**
     * {@code UNIQUE}.
     * @param names its columns, in their order
     * @return the constraint
     */
    public NewUnique unique(String... names) {
        return add(new NewUnique(Names.of(names)));
    }

    /**
     * {@code FOREIGN KEY}.
     * @param names its columns, in their order
     * @return the foreign key, which needs to know to what it refers
     */
    public NewForeignKey foreignKey(String... names) {
        return add(new NewForeignKey(Names.of(names)));
    }

    /**
     * {@code CHECK}.
     * @param sql the condition
     * @return the check
     */
    public NewCheck check(String sql) {
        return add(new NewCheck(sql));
    }

    /**
     * {@code EXCLUDE}.
     * @param method the access method, such as {@code gist}
     * @return the constraint, which needs to know what it compares
     */
    public NewExclude exclude(String method) {
        return add(new NewExclude(Identifier.of(method)));
    }

    /**
     * {@code CONSTRAINT ... NOT NULL}, for one with a name of its own. Since PostgreSQL
     * 18.
     * @param column the column
     * @return the constraint
     */
    public NewNotNull notNull(String column) {
        return add(new NewNotNull(Identifier.of(column)));
    }

    /**
     * {@code CREATE INDEX}, after the table is made.
     * @param index its name, without quotes
     * @return the index, which needs to know what it indexes
     */
    public NewIndex index(String index) {
        NewIndex added = new NewIndex(Identifier.of(index)).on(this.name);
        this.indexes.add(added);
        return added;
    }

    /**
     * {@code PARTITION BY} some columns.
     * @param strategy by what
     * @param names the columns of the key, in their order
     */
    public void partitionBy(Strategy strategy, String... names) {
        this.partitioning = new Partitioning(strategy, Names.of(names).stream().map(IndexKey::column).toList());
    }

    /**
     * {@code PARTITION BY} with all that can be said of its key.
     * @param strategy by what
     * @param keys the key, in its order
     */
    public void partitionBy(Strategy strategy, NewIndexKey... keys) {
        this.partitioning = new Partitioning(strategy, Arrays.stream(keys).map(NewIndexKey::key).toList());
    }

    /**
     * {@code PARTITION OF}. Takes ACCESS EXCLUSIVE on the partitioned table.
     * @param parent the partitioned table
     * @param bound the rows it holds, such as {@code FOR VALUES IN (1)} or
     * {@code DEFAULT}
     */
    public void partitionOf(QualifiedName parent, String bound) {
        this.partitionOf = new PartitionOf(parent, bound);
    }

    /**
     * {@code INHERITS}.
     * @param parents its parents, in their order
     */
    public void inherits(QualifiedName... parents) {
        this.inherits = List.of(parents);
    }

    /**
     * {@code UNLOGGED}: emptied after a crash.
     */
    public void unlogged() {
        this.persistence = Persistence.UNLOGGED;
    }

    /**
     * {@code TEMPORARY}: gone with the session.
     * @param rows what happens to its rows at the end of the transaction
     */
    public void temporary(OnCommit rows) {
        this.persistence = Persistence.TEMPORARY;
        this.onCommit = rows;
    }

    /**
     * {@code USING}.
     * @param method the table access method
     */
    public void using(String method) {
        this.accessMethod = Identifier.of(method);
    }

    /**
     * {@code TABLESPACE}.
     * @param space the tablespace
     */
    public void tablespace(String space) {
        this.tablespace = Identifier.of(space);
    }

    /**
     * {@code WITH (parameter = value)}.
     * @param parameter a storage parameter, such as {@code fillfactor}
     * @param value its value
     */
    public void with(String parameter, String value) {
        this.parameters.put(parameter, value);
    }

    /**
     * {@code ENABLE ROW LEVEL SECURITY}.
     */
    public void enableRowSecurity() {
        this.rowSecurity = new RowSecurity(true, this.rowSecurity.forced());
    }

    /**
     * {@code FORCE ROW LEVEL SECURITY}: for the owner too.
     */
    public void forceRowSecurity() {
        this.rowSecurity = new RowSecurity(true, true);
    }

    /**
     * {@code COMMENT ON TABLE}.
     * @param text the comment
     */
    public void comment(String text) {
        this.comment = text;
    }

    /**
     * {@code IF NOT EXISTS}: it is fine where there is one of that name, whatever it
     * looks like. There is then no reverse.
     */
    public void ifNotExists() {
        this.ifNotExists = true;
    }

    private <C extends NewConstraint<?>> C add(C constraint) {
        this.constraints.add(constraint);
        return constraint;
    }

    TableOperation.CreateTable operation() {
        return new TableOperation.CreateTable(table(), this.ifNotExists, this.onCommit);
    }

    Table table() {
        List<Column> made = this.columns.stream().map(NewColumn::column).toList();
        List<Constraint> all = new ArrayList<>();
        this.columns.forEach((column) -> all.addAll(column.constraints()));
        this.constraints.forEach((constraint) -> all.add(constraint.constraint()));
        return new Table(this.name, made, all, this.indexes.stream().map(NewIndex::index).toList(),
                new TableStorage(this.persistence, this.accessMethod, this.tablespace, this.parameters),
                this.partitioning, this.partitionOf, this.inherits, this.rowSecurity, ReplicaIdentity.DEFAULT,
                this.comment);
    }

}
