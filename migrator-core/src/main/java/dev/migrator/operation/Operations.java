package dev.migrator.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a migration speaks to: it records what is said and touches no database. The
 * recorded operations run later, in the order in which they were said.
 */
public final class Operations {

    private final List<Operation> recorded = new ArrayList<>();

    private Operations() {
    }

    /**
     * The operations that some code says.
     * @param code the code, such as {@code migration::upgrade}
     * @return in the order in which they were said
     */
    public static List<Operation> record(Consumer<Operations> code) {
        Operations operations = new Operations();
        code.accept(operations);
        return List.copyOf(operations.recorded);
    }

    /**
     * Runs SQL as it is written.
     * @param sql any PostgreSQL text, of one or several statements
     */
    public void execute(String sql) {
        this.recorded.add(new RawSql(sql, 1));
    }

    /**
     * Runs code that reads or writes data.
     * @param work the code; it runs when the revision runs, not now
     */
    public void data(DataWork work) {
        this.recorded.add(new DataChange(work));
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
