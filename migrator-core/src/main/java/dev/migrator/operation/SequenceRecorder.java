package dev.migrator.operation;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.SequenceOperation.AlterSequence;
import dev.migrator.operation.SequenceOperation.CreateSequence;
import dev.migrator.operation.SequenceOperation.DropSequence;
import dev.migrator.operation.SequenceOperation.RenameSequence;
import dev.migrator.operation.SequenceOperation.RestartSequence;
import dev.migrator.operation.SequenceOperation.SetSequenceOwner;
import dev.migrator.schema.ColumnName;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;

/**
 * Says operations on sequences that are no part of an identity column.
 */
public interface SequenceRecorder extends Recorder {

    /**
     * {@code CREATE SEQUENCE}.
     * @param name its name, without quotes
     * @param options how its numbers go, such as {@code (s) -> s.start(1000)}
     */
    default void createSequence(String name, UnaryOperator<NewNumbers> options) {
        add(new CreateSequence(sequence(QualifiedName.of(name), options), false));
    }

    /**
     * {@code DROP SEQUENCE}. Takes ACCESS EXCLUSIVE on it.
     * @param name its name
     * @return the drop, to say how its numbers went
     */
    default Drop<UnaryOperator<NewNumbers>> dropSequence(String name) {
        QualifiedName sequence = QualifiedName.of(name);
        return begin(new Drop<>((ifExists, behavior, before) -> new DropSequence(sequence, ifExists, behavior,
                before == null ? null : sequence(sequence, before))));
    }

    /**
     * {@code ALTER SEQUENCE ... RENAME TO}. Takes ACCESS EXCLUSIVE on it for a moment.
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameSequence(String name) {
        return begin(new Destination("renameSequence(\"%s\")".formatted(name),
                (to) -> new RenameSequence(QualifiedName.of(name), to)));
    }

    /**
     * {@code ALTER SEQUENCE}. Takes SHARE ROW EXCLUSIVE on it, which lets no number be
     * drawn.
     * @param name its name
     * @param change what changes about its numbers
     * @return the change, to say what it was
     */
    default Change<SequenceChange> alterSequence(String name, UnaryOperator<NumberChange> change) {
        SequenceChange to = change.apply(new NumberChange()).change();
        return begin(
                new Change<>((before) -> new AlterSequence(QualifiedName.of(name), to, before.known().orElse(null))));
    }

    /**
     * {@code ALTER SEQUENCE ... RESTART}. Has no reverse.
     * @param name its name
     * @param with the next number; null for the first one
     */
    default void restartSequence(String name, @Nullable Long with) {
        add(new RestartSequence(QualifiedName.of(name), with));
    }

    /**
     * {@code ALTER SEQUENCE ... OWNED BY}.
     * @param name its name
     * @param column the column with which it is to be dropped; null for none
     * @return the change, to say what it was
     */
    default Change<ColumnName> setSequenceOwner(String name, @Nullable ColumnName column) {
        return begin(new Change<>((before) -> new SetSequenceOwner(QualifiedName.of(name), column, before)));
    }

    private static Sequence sequence(QualifiedName name, UnaryOperator<NewNumbers> options) {
        return new Sequence(name, options.apply(new NewNumbers()).options(), Persistence.PERMANENT, null, null);
    }

}
