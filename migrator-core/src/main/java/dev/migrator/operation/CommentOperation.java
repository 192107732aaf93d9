package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.DatabaseObject;

/**
 * What can be said about comments.
 */
public sealed interface CommentOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.comment(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code COMMENT ON}. Takes SHARE UPDATE EXCLUSIVE on the table of the thing.
     *
     * @param object the thing
     * @param to the comment it gets
     * @param from its comment now, for the reverse
     */
    record SetComment(DatabaseObject object, String to, Before<String> from) implements CommentOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new RemoveComment(this.object, this.to),
                    (before) -> new SetComment(this.object, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setComment(this);
        }

    }

    /**
     * {@code COMMENT ON ... IS NULL}. Takes SHARE UPDATE EXCLUSIVE on the table of the
     * thing.
     *
     * @param object the thing
     * @param from its comment now, for the reverse; null where that is not known
     */
    record RemoveComment(DatabaseObject object, @Nullable String from) implements CommentOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetComment(this.object, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.removeComment(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R setComment(SetComment operation);

        R removeComment(RemoveComment operation);

    }

}
