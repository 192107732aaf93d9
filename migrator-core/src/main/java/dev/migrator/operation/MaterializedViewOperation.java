package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about materialized views.
 */
public sealed interface MaterializedViewOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.materializedView(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE MATERIALIZED VIEW}, and its indexes.
     *
     * @param view the view, with its indexes and its comment
     * @param ifNotExists whether it is fine where there is one of that name already,
     * whatever it looks like; there is then no reverse
     */
    record CreateMaterializedView(MaterializedView view, boolean ifNotExists) implements MaterializedViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.ifNotExists ? Optional.empty()
                    : Optional.of(new DropMaterializedView(this.view.name(), false, DropBehavior.RESTRICT, this.view));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createMaterializedView(this);
        }

    }

    /**
     * {@code DROP MATERIALIZED VIEW}.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropMaterializedView(QualifiedName name, boolean ifExists, DropBehavior behavior,
            @Nullable MaterializedView definition) implements MaterializedViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition,
                    (dropped) -> new CreateMaterializedView(dropped, false));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropMaterializedView(this);
        }

    }

    /**
     * {@code ALTER MATERIALIZED VIEW ... RENAME TO}.
     *
     * @param from its name
     * @param to the name it gets, in the same schema
     */
    record RenameMaterializedView(QualifiedName from, Identifier to) implements MaterializedViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameMaterializedView(this.from.sibling(this.to), this.from.name()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameMaterializedView(this);
        }

    }

    /**
     * {@code ALTER MATERIALIZED VIEW ... SET SCHEMA}.
     *
     * @param from its name; with its schema where there shall be a reverse
     * @param to the schema it gets
     */
    record SetMaterializedViewSchema(QualifiedName from, Identifier to) implements MaterializedViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from.schema())
                .map((before) -> new SetMaterializedViewSchema(this.from.in(this.to), before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setMaterializedViewSchema(this);
        }

    }

    /**
     * {@code REFRESH MATERIALIZED VIEW}. Takes ACCESS EXCLUSIVE, or EXCLUSIVE
     * concurrently; both run in a transaction. Its reverse is itself: it changes nothing
     * but rows.
     *
     * @param view the view
     * @param concurrency whether it can be read meanwhile, for which it needs a unique
     * index
     */
    record RefreshMaterializedView(QualifiedName view, Concurrency concurrency) implements MaterializedViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(this);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refreshMaterializedView(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createMaterializedView(CreateMaterializedView operation);

        R dropMaterializedView(DropMaterializedView operation);

        R renameMaterializedView(RenameMaterializedView operation);

        R setMaterializedViewSchema(SetMaterializedViewSchema operation);

        R refreshMaterializedView(RefreshMaterializedView operation);

    }

}
