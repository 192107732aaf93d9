package dev.migrator.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.IndexOperation.Reach;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.Index.Uniqueness;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;

/**
 * An index that is to be made.
 */
public final class NewIndex implements Supplier<CreateIndex> {

    private final @Nullable Identifier name;

    private final List<IndexKey> keys = new ArrayList<>();

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private @Nullable QualifiedName table;

    private Uniqueness uniqueness = Uniqueness.NOT_UNIQUE;

    private Identifier method = Index.BTREE;

    private List<Identifier> include = List.of();

    private @Nullable String predicate;

    private @Nullable Identifier tablespace;

    private @Nullable String comment;

    private Concurrency concurrency = Concurrency.BLOCKING;

    private Reach reach = Reach.WITH_PARTITIONS;

    private boolean ifNotExists;

    NewIndex(@Nullable Identifier name) {
        this.name = name;
    }

    /**
     * {@code ON}.
     * @param name the table, or a materialized view
     * @return this
     */
    public NewIndex on(String name) {
        return on(QualifiedName.of(name));
    }

    /**
     * {@code ON}.
     * @param name the table, or a materialized view
     * @return this
     */
    public NewIndex on(QualifiedName name) {
        this.table = name;
        return this;
    }

    /**
     * {@code ON ONLY}: partitions do not get it. It is invalid until theirs are attached.
     * @param name the partitioned table
     * @return this
     */
    public NewIndex onOnly(QualifiedName name) {
        this.reach = Reach.ONLY;
        return on(name);
    }

    /**
     * Ascending keys, added to those said before.
     * @param names columns, in their order
     * @return this
     */
    public NewIndex columns(String... names) {
        Names.of(names).forEach((column) -> this.keys.add(IndexKey.column(column)));
        return this;
    }

    /**
     * An ascending key, added to those said before.
     * @param sql an expression over the columns of a row, without brackets around it
     * @return this
     */
    public NewIndex expression(String sql) {
        this.keys.add(IndexKey.expression(sql));
        return this;
    }

    /**
     * A key with all that can be said of it, added to those said before.
     * @param key such as {@code key("email").desc().operatorClass("text_pattern_ops")}
     * @return this
     */
    public NewIndex key(NewIndexKey key) {
        this.keys.add(key.key());
        return this;
    }

    /**
     * {@code UNIQUE}.
     * @return this
     */
    public NewIndex unique() {
        this.uniqueness = Uniqueness.UNIQUE;
        return this;
    }

    /**
     * {@code UNIQUE ... NULLS NOT DISTINCT}: nulls are equal to one another. Since
     * PostgreSQL 15.
     * @return this
     */
    public NewIndex uniqueNullsNotDistinct() {
        this.uniqueness = Uniqueness.UNIQUE_NULLS_NOT_DISTINCT;
        return this;
    }

    /**
     * {@code USING}.
     * @param accessMethod such as {@code gin}
     * @return this
     */
    public NewIndex using(String accessMethod) {
        this.method = Identifier.of(accessMethod);
        return this;
    }

    /**
     * {@code INCLUDE}.
     * @param columns columns that the index only carries
     * @return this
     */
    public NewIndex include(String... columns) {
        this.include = Names.of(columns);
        return this;
    }

    /**
     * {@code WHERE}.
     * @param sql which rows it has
     * @return this
     */
    public NewIndex where(String sql) {
        this.predicate = sql;
        return this;
    }

    /**
     * {@code WITH (parameter = value)}.
     * @param parameter a storage parameter, such as {@code fillfactor}
     * @param value its value
     * @return this
     */
    public NewIndex with(String parameter, String value) {
        this.parameters.put(parameter, value);
        return this;
    }

    /**
     * {@code TABLESPACE}.
     * @param space the tablespace
     * @return this
     */
    public NewIndex tablespace(String space) {
        this.tablespace = Identifier.of(space);
        return this;
    }

    /**
     * {@code COMMENT ON INDEX}; of one that has a name.
     * @param text the comment
     * @return this
     */
    public NewIndex comment(String text) {
        this.comment = text;
        return this;
    }

    /**
     * {@code CONCURRENTLY}: rows can be written meanwhile. Only in a revision that is not
     * transactional.
     * @return this
     */
    public NewIndex concurrently() {
        this.concurrency = Concurrency.CONCURRENT;
        return this;
    }

    /**
     * {@code IF NOT EXISTS}: it is fine where there is one of that name, whatever it
     * looks like. There is then no reverse.
     * @return this
     */
    public NewIndex ifNotExists() {
        this.ifNotExists = true;
        return this;
    }

    @Override
    public CreateIndex get() {
        if (this.table == null) {
            throw new IncompleteOperationException("createIndex(%s)".formatted(this.name),
                    "on which table, with on(...)");
        }
        return new CreateIndex(this.table, index(), this.concurrency, this.reach, this.ifNotExists);
    }

    Index index() {
        if (this.keys.isEmpty()) {
            throw new IncompleteOperationException("createIndex(%s)".formatted(this.name),
                    "what it indexes, with columns(...), expression(...) or key(...)");
        }
        if (this.comment != null && this.name == null) {
            throw new IncompleteOperationException("An index with the comment '%s'".formatted(this.comment),
                    "its name, with createIndex(name)");
        }
        return new Index(this.name, this.uniqueness, this.method, this.keys, this.include, this.predicate,
                new IndexStorage(this.parameters, this.tablespace), this.comment);
    }

}
