package dev.migrator.command;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import dev.migrator.execute.Pause;
import dev.migrator.revision.Target;

/**
 * Waits until another process has brought a database to a target. Each look is one
 * statement on a connection of its own, so a pool is not held up.
 */
public final class Await {

    private static final Log logger = LogFactory.getLog(Await.class);

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Verify verify;

    private final Pause pause;

    /**
     * The use case on one database.
     * @param verify looks whether the target is reached
     * @param pause lets time pass
     */
    public Await(Verify verify, Pause pause) {
        this.verify = verify;
        this.pause = pause;
    }

    /**
     * Waits.
     * @param target where the database should be
     * @param limit how long to wait; zero to look once
     * @throws PendingRevisionsException where it is not there in time
     * @throws dev.migrator.error.MigratorException where a script, the graph, the target,
     * the state or the database is not as it should be
     */
    public void run(Target target, Duration limit) {
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                this.verify.run(target);
                return;
            }
            catch (PendingRevisionsException ex) {
                if (waited.compareTo(limit) >= 0) {
                    throw ex;
                }
                if (waited.isZero()) {
                    logger
                        .info("Waiting up to %d s for another process: %s".formatted(limit.toSeconds(), ex.problem()));
                }
            }
            this.pause.pauseOrEnd(INTERVAL);
            waited = waited.plus(INTERVAL);
        }
    }

}
