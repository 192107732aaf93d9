package dev.migrator.dialect.postgres;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.CommentOperation;
import dev.migrator.operation.CommentOperation.RemoveComment;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.sql.LockMode;

/**
 * How comments are written.
 */
final class CommentDdl implements CommentOperation.Cases<Rendering> {

    @Override
    public Rendering setComment(SetComment operation) {
        return locked(Rendering.of().then(CommentSql.on(operation.object(), operation.to())), operation.object());
    }

    @Override
    public Rendering removeComment(RemoveComment operation) {
        return locked(Rendering.of(CommentSql.remove(operation.object())), operation.object());
    }

    private static Rendering locked(Rendering rendering, DatabaseObject object) {
        return object.match(new DatabaseObject.Cases<>() {

            @Override
            public Rendering named(Named named) {
                return switch (named.kind()) {
                    case SCHEMA, EXTENSION, TYPE, DOMAIN -> rendering;
                    case TABLE, INDEX, SEQUENCE, VIEW, MATERIALIZED_VIEW ->
                        rendering.locking(LockMode.SHARE_UPDATE_EXCLUSIVE, named.name());
                };
            }

            @Override
            public Rendering member(Member member) {
                return switch (member.kind()) {
                    case COLUMN -> rendering.locking(LockMode.SHARE_UPDATE_EXCLUSIVE, member.owner());
                    case CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER, POLICY -> rendering;
                };
            }

            @Override
            public Rendering callable(Callable callable) {
                return rendering;
            }

        });
    }

}
