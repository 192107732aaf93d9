package dev.migrator.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.OutputColumn;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.View;

/**
 * What can be said about views.
 */
public sealed interface ViewOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.view(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE VIEW}.
     *
     * @param view the view, with its comment
     */
    record CreateView(View view) implements ViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropView(this.view.name(), false, DropBehavior.RESTRICT, this.view));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createView(this);
        }

    }

    /**
     * {@code CREATE OR REPLACE VIEW}. Takes ACCESS EXCLUSIVE on the view. The way back
     * works where no column was added.
     *
     * @param to the view as it is to be; columns can only be added at the end
     * @param from the view now, for the reverse; null where that is not known
     */
    record ReplaceView(View to, @Nullable View from) implements ViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new ReplaceView(before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replaceView(this);
        }

    }

    /**
     * {@code CREATE OR REPLACE VIEW} with the columns of a view and none of its rows: a
     * place for a view in a circle of things that need each other, to be replaced by the
     * view or dropped. Takes ACCESS EXCLUSIVE on a view that is there.
     *
     * @param name its name
     * @param columns its columns; at least one
     */
    record HoldViewPlace(QualifiedName name, List<OutputColumn> columns) implements ViewOperation {

        /**
         * Copies.
         */
        public HoldViewPlace {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holdViewPlace(this);
        }

    }

    /**
     * {@code DROP VIEW}.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropView(QualifiedName name, boolean ifExists, DropBehavior behavior,
            @Nullable View definition) implements ViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> new CreateView(dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropView(this);
        }

    }

    /**
     * {@code ALTER VIEW ... RENAME TO}.
     *
     * @param from its name
     * @param to the name it gets, in the same schema
     */
    record RenameView(QualifiedName from, Identifier to) implements ViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameView(this.from.sibling(this.to), this.from.name()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameView(this);
        }

    }

    /**
     * {@code ALTER VIEW ... SET SCHEMA}.
     *
     * @param from its name; with its schema where there shall be a reverse
     * @param to the schema it gets
     */
    record SetViewSchema(QualifiedName from, Identifier to) implements ViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from.schema())
                .map((before) -> new SetViewSchema(this.from.in(this.to), before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setViewSchema(this);
        }

    }

    /**
     * {@code ALTER VIEW ... SET (parameter = value)}.
     *
     * @param view the view
     * @param name the parameter, such as {@code fillfactor}
     * @param to its value
     * @param from its value now, for the reverse
     */
    record SetViewOption(QualifiedName view, String name, String to, Before<String> from) implements ViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new ResetViewOption(this.view, this.name, this.to),
                    (before) -> new SetViewOption(this.view, this.name, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setViewOption(this);
        }

    }

    /**
     * {@code ALTER VIEW ... RESET (parameter)}.
     *
     * @param view the view
     * @param name the parameter, such as {@code fillfactor}
     * @param from its value now, for the reverse; null where that is not known
     */
    record ResetViewOption(QualifiedName view, String name, @Nullable String from) implements ViewOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetViewOption(this.view, this.name, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.resetViewOption(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createView(CreateView operation);

        R replaceView(ReplaceView operation);

        R holdViewPlace(HoldViewPlace operation);

        R dropView(DropView operation);

        R renameView(RenameView operation);

        R setViewSchema(SetViewSchema operation);

        R setViewOption(SetViewOption operation);

        R resetViewOption(ResetViewOption operation);

    }

}
