package dev.migrator.diff;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.Before;
import dev.migrator.operation.CommentOperation.RemoveComment;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.schema.DatabaseObject;

/**
 * The step from one comment of a thing to another.
 */
final class Comments {

    private Comments() {
    }

    static List<Step> between(Stage stage, Object key, DatabaseObject thing, @Nullable String from,
            @Nullable String to) {
        if (Objects.equals(from, to)) {
            return List.of();
        }
        return List.of(Step.alter(stage, key,
                to == null ? new RemoveComment(thing, from) : new SetComment(thing, to, Before.ofNullable(from)),
                thing));
    }

}
