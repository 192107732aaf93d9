package dev.migrator.codegen.java;

import java.util.Optional;

import dev.migrator.operation.CommentOperation;
import dev.migrator.operation.CommentOperation.RemoveComment;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;

/**
 * Comments as a migration says them.
 */
final class CommentCalls implements CommentOperation.Cases<Code> {

    private final Terms terms;

    CommentCalls(Terms terms) {
        this.terms = terms;
    }

    @Override
    public Code setComment(SetComment operation) {
        Code text = this.terms.text(operation.to());
        Chain change = on(operation.object()).map((thing) -> thing.call("comment", text))
            .orElseGet(() -> this.terms.op("comment", this.terms.value(operation.object()), text));
        return this.terms.after(change, operation.from(), this.terms::text);
    }

    @Override
    public Code removeComment(RemoveComment operation) {
        Chain change = on(operation.object()).map((thing) -> thing.call("removeComment"))
            .orElseGet(() -> this.terms.op("removeComment", this.terms.value(operation.object())));
        return this.terms.was(change, operation.from(), this.terms::text);
    }

    /**
     * A table or a column, whose comment is a change of its own.
     */
    private Optional<Chain> on(DatabaseObject object) {
        if (object instanceof Named named && named.kind() == NamedKind.TABLE) {
            return Optional.of(this.terms.alter(named.name()));
        }
        return object instanceof Member member && member.kind() == MemberKind.COLUMN
                ? Optional.of(this.terms.alter(member.owner(), member.name())) : Optional.empty();
    }

}
