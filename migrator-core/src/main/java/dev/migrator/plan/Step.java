package dev.migrator.plan;

import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataWork;
import dev.migrator.sql.Statement;

/**
 * One thing that a run does for a revision.
 */
public sealed interface Step {

    /**
     * A statement of the revision.
     *
     * @param statement the statement with its line in the script
     */
    record Sql(Statement statement) implements Step {

    }

    /**
     * Code of the revision.
     *
     * @param work what to run
     */
    record Data(DataWork work) implements Step {

    }

    /**
     * Batches of the revision, each in a transaction of its own.
     *
     * @param change what to do
     */
    record Batches(BatchChange change) implements Step {

    }

}
