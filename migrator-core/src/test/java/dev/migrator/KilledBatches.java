package dev.migrator;

import java.time.Duration;
import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.command.MoveData;
import dev.migrator.command.MoveData.Asker;
import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestScripts;

/**
 * A process that changes rows in batches, to be killed. Each change counts in its row.
 */
public final class KilledBatches {

    static final int ROWS = 10_000;

    private KilledBatches() {
    }

    /**
     * Says that it starts, and migrates. What is moved later is moved at once.
     * @param arguments the address of the database, when its data is moved, and by how
     * many workers
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        DataMode mode = DataMode.valueOf(arguments[1]);
        // Small batches and many looks at the database, so that a kill comes between any
        // two statements.
        DataSettings data = DataSettings.builder()
            .mode(mode)
            .speed(100)
            .batchTime(Duration.ofMillis(10))
            .interval(Duration.ofMillis(10))
            .build();
        Migrator migrator = Migrator.on(dataSource)
            .source(scripts(Integer.parseInt(arguments[2])))
            .settings(MigratorSettings.builder().data(data).build())
            .build();
        System.out.println("starting");
        System.out.flush();
        migrator.upgrade();
        if (mode != DataMode.BLOCKING) {
            migrator.useCases().moveData().run(new MoveData.Request(List.of(), Asker.COMMAND));
        }
    }

    private static TestScripts scripts(int workers) {
        return new TestScripts().then("a1", """
                create table t (region int, id int, by_sql int not null default 0, by_code int not null default 0, \
                primary key (region, id));
                insert into t select n %% 7, n from generate_series(1, %d) n;
                analyze t;""".formatted(ROWS)).java(new Counting(workers));
    }

    @Revision(id = "b1", revises = "a1", message = "count in each row")
    private record Counting(int workers) implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("t").workers(this.workers).size(50).update("by_sql = by_sql + 1");
            op.execute("alter table t add between_batches int");
            op.batches("t").workers(this.workers).size(50).columns("by_code").apply((rows, tx) -> {
                rows.forEach((row) -> row.set("by_code", row.get("by_code", Integer.class) + 1));
                tx.jdbc().sql("select pg_sleep(0.002)").query().singleRow();
            });
        }

    }

}
