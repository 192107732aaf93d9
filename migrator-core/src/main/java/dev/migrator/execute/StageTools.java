package dev.migrator.execute;

import java.util.function.Consumer;

import dev.migrator.batch.BatchListener;
import dev.migrator.plan.Bookkeeping;

/**
 * What the stages of a run are run with.
 *
 * @param database gives further workers of batches their connections
 * @param binding binds transactions to services
 * @param bookkeeping writes the state tables
 * @param terms what the run is told
 * @param batches hears of batches; of several workers at the same time
 * @param notices hears what the server says
 */
record StageTools(Database database, TransactionBinding binding, Bookkeeping bookkeeping, RunTerms terms,
        BatchListener batches, Consumer<String> notices) {

}
