package dev.migrator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.migrator.schema.QualifiedName;

/**
 * What a migration speaks to: it records what is said and touches no database. The
 * recorded operations run later, in the order in which they were said.
 *
 * <p>
 * What can be said is spread over the recorders by the kind of thing that it is about. An
 * operation that needs more than one call is complete when all has been said; what has no
 * method is said as a record, with {@link #add}.
 */
public final class Operations implements SchemaRecorder, TableRecorder, IndexRecorder, TypeRecorder, SequenceRecorder,
        ViewRecorder, RoutineRecorder, SecurityRecorder {

    private final List<Supplier<? extends Operation>> recorded = new ArrayList<>();

    private Operations() {
    }

    /**
     * The operations that some code says.
     * @param code the code, such as {@code migration::upgrade}
     * @return in the order in which they were said
     * @throws IncompleteOperationException where one was begun and not completed
     */
    public static List<Operation> record(Consumer<Operations> code) {
        Operations operations = new Operations();
        code.accept(operations);
        return operations.recorded.stream().<Operation>map(Supplier::get).toList();
    }

    @Override
    public void add(Operation operation) {
        this.recorded.add(() -> operation);
    }

    @Override
    public <T extends Supplier<? extends Operation>> T begin(T begun) {
        this.recorded.add(begun);
        return begun;
    }

    /**
     * Runs SQL as it is written.
     * @param sql any PostgreSQL text, of one or several statements
     */
    public void execute(String sql) {
        add(new RawSql(sql, 0));
    }

    /**
     * Runs code that reads or writes data.
     * @param work the code; it runs when the revision runs, not now
     */
    public void data(DataWork work) {
        add(new DataChange(work));
    }

    /**
     * Changes many rows in batches, each committed together with the place up to which it
     * came; an end of the process loses no batch and repeats none. In revisions that are
     * not transactional, such as a {@code DataMigration}. Rows that appear before that
     * place meanwhile are not seen, so let the application write them as they are to be;
     * those behind it are.
     * @param table the table
     * @return to say the rest; it ends with {@code update}, {@code delete} or
     * {@code apply}
     */
    public NewBatches batches(String table) {
        return begin(new NewBatches(QualifiedName.of(table)));
    }

    /**
     * Works on items that are not rows of a table, in batches as {@link #batches(String)}
     * makes them.
     * @param name what the items are called, in messages and in the record of the place
     * @param cursor reads them
     * @param <T> their type
     * @return to say the rest; it ends with {@code apply}
     */
    public <T> NewCursorBatches<T> batches(String name, BatchCursor<T> cursor) {
        return begin(new NewCursorBatches<>(name, cursor));
    }

    /**
     * Takes back what some code says: the reverse of each operation, the last one first.
     * @param code the code, such as {@code this::upgrade}
     * @throws IrreversibleOperationException where one of them has no reverse
     * @throws IncompleteOperationException where one was begun and not completed
     */
    public void reverse(Consumer<Operations> code) {
        List<Operation> said = new ArrayList<>(record(code));
        for (int index = said.size() - 1; index >= 0; index--) {
            Operation operation = said.get(index);
            int position = index + 1;
            add(operation.reverse()
                .orElseThrow(() -> new IrreversibleOperationException(
                        "It has no downgrade of its own, and operation %d of its upgrade has no reverse: %s"
                            .formatted(position, Description.of(operation)))));
        }
    }

    /**
     * Says that there is no way back, and why. Nothing is run when somebody asks for it.
     * @param reason a sentence for the person who asked
     * @throws IrreversibleOperationException always
     */
    public void irreversible(String reason) {
        throw new IrreversibleOperationException(reason);
    }

}
