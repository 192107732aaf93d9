package dev.migrator.script;

import java.util.List;
import java.util.Optional;

import dev.migrator.operation.Operation;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

/**
 * A revision together with its body. The body is read when it is asked for, so that a
 * graph of thousands of scripts costs only their headers.
 */
public interface Script {

    /**
     * Its place in the graph.
     * @return as the header or annotation says
     */
    Revision revision();

    /**
     * Whether the revision runs in one transaction.
     * @return false to run it statement by statement, with a journal
     */
    boolean transactional();

    /**
     * When the revision moves its data, as it says itself.
     * @return empty where it is no data migration
     */
    default Optional<DataMode> mode() {
        return Optional.empty();
    }

    /**
     * The revisions before it whose data must be moved to the end first.
     * @return as written, each once
     */
    default List<RevisionId> requires() {
        return List.of();
    }

    /**
     * What takes the database from the revision's parents to the revision.
     * @return in running order
     * @throws dev.migrator.error.MigratorException where the body is malformed
     */
    List<Operation> upgrade();

    /**
     * What takes the database back.
     * @return in running order; empty where nothing needs to be done
     * @throws IrreversibleRevisionException where there is no way back
     * @throws dev.migrator.error.MigratorException where the body is malformed
     */
    List<Operation> downgrade();

}
