package dev.migrator.benchmarks.data;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;

import javax.sql.DataSource;

import dev.migrator.DataSettings;
import dev.migrator.Migrator;
import dev.migrator.MigratorSettings;
import dev.migrator.batch.BatchProgress;
import dev.migrator.batch.RunStoppedException;
import dev.migrator.execute.RunListener;
import dev.migrator.operation.Operations;
import dev.migrator.revision.Revision;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.JavaMigration;

/**
 * What is done to the table {@code orders} while others use it.
 */
@FunctionalInterface
interface DataWork {

    /**
     * Works until the end, or until the time is over.
     * @return how many rows were changed
     */
    long run(DataSource dataSource, Duration time) throws Exception;

    /**
     * One statement; it runs to its end, whatever the time.
     */
    static DataWork singleUpdate() {
        return (dataSource, time) -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                return statement.executeLargeUpdate("update orders set full_name = first_name || ' ' || last_name");
            }
        };
    }

    /**
     * Batches of SQL in the background.
     */
    static DataWork batchesOfSql(DataSettings pace) {
        return (dataSource, time) -> move(dataSource, time, pace, new BySql());
    }

    /**
     * Batches of code in the background.
     */
    static DataWork batchesOfCode(DataSettings pace) {
        return (dataSource, time) -> move(dataSource, time, pace, new ByCode((first, last) -> first + " " + last));
    }

    private static long move(DataSource dataSource, Duration time, DataSettings pace, DataMigration migration) {
        AtomicLong changed = new AtomicLong();
        Migrator migrator = Migrator.on(dataSource)
            .source(() -> List.of(JavaMigration.of(migration.getClass(), () -> migration)))
            .settings(MigratorSettings.builder().data(pace).build())
            .listener(new RunListener() {

                @Override
                public void batchFinished(Revision revision, BatchProgress progress, Duration took) {
                    changed.set(progress.changed());
                }

            })
            .build();
        migrator.upgrade();
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(migrator::stop);
        try {
            migrator.moveData();
        }
        catch (RunStoppedException ex) {
            // The time is over.
        }
        return changed.get();
    }

    @dev.migrator.script.Revision(id = "b1", message = "full names by SQL", mode = DataMode.BACKGROUND)
    final class BySql implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("orders").update("full_name = first_name || ' ' || last_name");
        }

    }

    @dev.migrator.script.Revision(id = "b2", message = "full names by code", mode = DataMode.BACKGROUND)
    final class ByCode implements DataMigration {

        private final BinaryOperator<String> names;

        ByCode(BinaryOperator<String> names) {
            this.names = names;
        }

        @Override
        public void upgrade(Operations op) {
            op.batches("orders")
                .columns("first_name", "last_name")
                .apply((rows, tx) -> rows.forEach((row) -> row.set("full_name",
                        this.names.apply(row.text("first_name"), row.text("last_name")))));
        }

    }

}
