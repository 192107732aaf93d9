package dev.migrator.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.migrator.batch.Checkpoints.Opened;
import dev.migrator.dialect.Dialect;
import dev.migrator.error.MigratorException;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.BatchChange.Apply;
import dev.migrator.operation.BatchChange.Consume;

/**
 * Runs batches from where an earlier run left off:
 * <ol>
 * <li>a batch and the place up to which it came are committed together, so that whatever
 * ends the process, no row is done twice and none is missed;</li>
 * <li>the next batch is as large as fits the wanted time;</li>
 * <li>a batch that fails is tried in halves, until the row is found that does not go. It
 * is skipped where that is wanted, and ends the run otherwise;</li>
 * <li>several workers take one part of the table after the other, each on a connection of
 * its own. The first failure ends all of them, each after the batch in hand.</li>
 * </ol>
 *
 * @param id which they are
 * @param change what they do
 * @param dialect writes names
 * @param checkpoints keeps how far they come
 * @param wanted how long a batch is to take
 * @param brake says when the next may be made
 * @param listener hears of each
 */
public record BatchRun(BatchId id, BatchChange change, Dialect dialect, Checkpoints checkpoints, Duration wanted,
        BatchBrake brake, BatchListener listener) {

    /**
     * Runs what is left.
     * @param transactions begins and ends those of a single worker
     * @param crew prepares further workers
     * @return the statement that says that nothing is left, to be run with whatever else
     * depends on that
     * @throws BatchFailure where a batch fails for a reason that may pass, such as a lock
     * @throws PoisonousRowException where a row does not go and is not to be skipped
     * @throws LostLeadException where another process has taken over
     * @throws MigratorException where the table, its key or the place is not there
     */
    public String run(BatchTransactions transactions, BatchCrew crew) {
        Opened opened = open(transactions);
        BatchTotals totals = new BatchTotals(this.id, opened.task().title(), opened.parts());
        this.brake.begin(this.id, opened.lead());
        this.listener.batchesBegin(totals.progress());
        List<BatchPart> left = opened.parts().stream().filter((part) -> !part.ended()).toList();
        int workers = Math.min(this.change.workers(), left.size());
        if (workers < 2) {
            left.forEach((part) -> new PartRun(this, opened, totals, transactions, part).run(() -> false));
        }
        else {
            new Crew(opened, totals, crew, left).run(workers);
        }
        return this.checkpoints.finish(this.id);
    }

    private Opened open(BatchTransactions transactions) {
        List<Opened> opened = new ArrayList<>();
        transactions.run((transaction) -> opened.add(this.checkpoints.open(this.id,
                BatchTask.of(this.change, this.dialect, transaction.connection(), transactions::flush),
                this.change.workers(), transaction.connection())));
        return opened.get(0);
    }

    BatchSize size() {
        boolean code = this.change.work() instanceof Apply || this.change.work() instanceof Consume;
        return code ? BatchSize.ofCode(this.change.size(), this.wanted)
                : BatchSize.ofSql(this.change.size(), this.wanted);
    }

    /**
     * Several workers at the same parts.
     */
    private final class Crew {

        private final Opened opened;

        private final BatchTotals totals;

        private final BatchCrew crew;

        private final Queue<BatchPart> left;

        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

        Crew(Opened opened, BatchTotals totals, BatchCrew crew, List<BatchPart> left) {
            this.opened = opened;
            this.totals = totals;
            this.crew = crew;
            this.left = new ConcurrentLinkedQueue<>(left);
        }

        void run(int workers) {
            List<Thread> threads = new ArrayList<>();
            for (int number = 1; number <= workers; number++) {
                Thread thread = new Thread(this::work, "migrator-batches-" + number);
                thread.setDaemon(true);
                thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
                thread.start();
                threads.add(thread);
            }
            threads.forEach(this::join);
            Throwable first = this.failures.poll();
            if (first == null) {
                return;
            }
            this.failures.forEach(first::addSuppressed);
            if (first instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) first;
        }

        private void work() {
            try (BatchCrew.Worker worker = this.crew.join()) {
                for (BatchPart part = this.left.poll(); part != null; part = this.left.poll()) {
                    new PartRun(BatchRun.this, this.opened, this.totals, worker, part)
                        .run(() -> !this.failures.isEmpty());
                }
            }
            catch (RuntimeException | Error ex) {
                this.failures.add(ex);
            }
        }

        /**
         * Waits for a worker to end. Where this thread is asked to end, all workers do so
         * after the batch in hand, and it ends then.
         */
        private void join(Thread thread) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                }
                catch (InterruptedException ex) {
                    interrupted = true;
                    this.failures.add(new BatchFailure(null, ex));
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

    }

}
