package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.dialect.Rendering;
import dev.migrator.operation.SequenceOperation;
import dev.migrator.operation.SequenceOperation.AlterSequence;
import dev.migrator.operation.SequenceOperation.CreateSequence;
import dev.migrator.operation.SequenceOperation.DropSequence;
import dev.migrator.operation.SequenceOperation.RenameSequence;
import dev.migrator.operation.SequenceOperation.RestartSequence;
import dev.migrator.operation.SequenceOperation.SetSequenceOwner;
import dev.migrator.operation.SequenceOperation.SetSequenceSchema;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;
import dev.migrator.sql.LockMode;

/**
 * How operations on sequences are written.
 */
final class SequenceDdl implements SequenceOperation.Cases<Rendering> {

    private final Rendered rendered;

    SequenceDdl(Rendered rendered) {
        this.rendered = rendered;
    }

    @Override
    public Rendering createSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        String persistence = switch (sequence.persistence()) {
            case PERMANENT -> "";
            case TEMPORARY -> "TEMPORARY ";
            case UNLOGGED -> {
                this.rendered.needs(Feature.UNLOGGED_SEQUENCE);
                yield "UNLOGGED ";
            }
        };
        List<String> parts = new ArrayList<>(SequenceSql.options(sequence.options()));
        if (sequence.ownedBy() != null) {
            parts.add("OWNED BY " + Identifiers.of(sequence.ownedBy()));
        }
        parts.add(0, "CREATE " + persistence + "SEQUENCE " + Fragments.ifNotExists(operation.ifNotExists())
                + Identifiers.of(sequence.name()));
        return Rendering.of(String.join(" ", parts))
            .then(CommentSql.on(new Named(NamedKind.SEQUENCE, sequence.name()), sequence.comment()));
    }

    @Override
    public Rendering dropSequence(DropSequence operation) {
        return Rendering
            .of("DROP SEQUENCE " + Fragments.ifExists(operation.ifExists()) + Identifiers.of(operation.name())
                    + Fragments.cascade(operation.behavior()))
            .locking(LockMode.ACCESS_EXCLUSIVE, operation.name());
    }

    @Override
    public Rendering renameSequence(RenameSequence operation) {
        return alter(operation.from(), LockMode.ACCESS_EXCLUSIVE, "RENAME TO " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering setSequenceSchema(SetSequenceSchema operation) {
        return alter(operation.from(), LockMode.ACCESS_EXCLUSIVE, "SET SCHEMA " + Identifiers.of(operation.to()));
    }

    @Override
    public Rendering alterSequence(AlterSequence operation) {
        List<String> changes = SequenceSql.changes(operation.to());
        if (changes.isEmpty()) {
            throw this.rendered.impossible("Nothing is said to change.",
                    "Name the option that changes, and its value.");
        }
        return alter(operation.sequence(), LockMode.SHARE_ROW_EXCLUSIVE, String.join(" ", changes));
    }

    @Override
    public Rendering restartSequence(RestartSequence operation) {
        return alter(operation.sequence(), LockMode.SHARE_ROW_EXCLUSIVE,
                "RESTART" + (operation.with() == null ? "" : " WITH " + operation.with()));
    }

    @Override
    public Rendering setSequenceOwner(SetSequenceOwner operation) {
        ColumnName to = operation.to();
        return alter(operation.sequence(), LockMode.SHARE_ROW_EXCLUSIVE,
                "OWNED BY " + (to == null ? "NONE" : Identifiers.of(to)));
    }

    private static Rendering alter(QualifiedName sequence, LockMode mode, String clause) {
        return Rendering.of("ALTER SEQUENCE " + Identifiers.of(sequence) + " " + clause).locking(mode, sequence);
    }

}
