package dev.migrator.operation;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.IndexOperation.DropIndex;
import dev.migrator.schema.QualifiedName;

/**
 * A drop of an index that was begun.
 */
public final class IndexDrop implements Supplier<Operation> {

    private final QualifiedName name;

    private Concurrency concurrency = Concurrency.BLOCKING;

    private boolean ifExists;

    private DropBehavior behavior = DropBehavior.RESTRICT;

    private @Nullable CreateIndex definition;

    IndexDrop(QualifiedName name) {
        this.name = name;
    }

    /**
     * {@code CONCURRENTLY}: its table can be used meanwhile. Only in a revision that is
     * not transactional.
     * @return this
     */
    public IndexDrop concurrently() {
        this.concurrency = Concurrency.CONCURRENT;
        return this;
    }

    /**
     * {@code IF EXISTS}: it is fine where there is none.
     * @return this
     */
    public IndexDrop ifExists() {
        this.ifExists = true;
        return this;
    }

    /**
     * {@code CASCADE}: what depends on it is dropped too. There is then no reverse.
     * @return this
     */
    public IndexDrop cascade() {
        this.behavior = DropBehavior.CASCADE;
        return this;
    }

    /**
     * Says what it was, so that the drop has a reverse.
     * @param before its definition, such as {@code (i) -> i.on("users").columns("email")}
     * @return this
     */
    public IndexDrop was(Consumer<NewIndex> before) {
        NewIndex index = new NewIndex(this.name.name());
        if (this.concurrency == Concurrency.CONCURRENT) {
            index.concurrently();
        }
        before.accept(index);
        this.definition = index.get();
        return this;
    }

    @Override
    public Operation get() {
        return new DropIndex(this.name, this.concurrency, this.ifExists, this.behavior, this.definition);
    }

}
