package dev.migrator;

import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.Revision;
import dev.migrator.testing.TestScripts;

/**
 * A process that changes rows in batches, to be killed. Each change counts in its row.
 */
public final class KilledBatches {

    static final int ROWS = 20_000;

    private KilledBatches() {
    }

    /**
     * Says that it starts, and migrates.
     * @param arguments the address of the database
     */
    public static void main(String[] arguments) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(arguments[0]);
        Migrator migrator = Migrator.on(dataSource).source(scripts()).build();
        System.out.println("starting");
        System.out.flush();
        migrator.upgrade();
    }

    static TestScripts scripts() {
        return new TestScripts().then("a1", """
                create table t (region int, id int, by_sql int not null default 0, by_code int not null default 0, \
                primary key (region, id));
                insert into t select n %% 7, n from generate_series(1, %d) n;""".formatted(ROWS)).java(new Counting());
    }

    @Revision(id = "b1", revises = "a1", message = "count in each row")
    private static final class Counting implements DataMigration {

        @Override
        public void upgrade(Operations op) {
            op.batches("t").size(50).update("by_sql = by_sql + 1");
            op.execute("alter table t add between_batches int");
            op.batches("t").size(50).columns("by_code").apply((rows, tx) -> {
                rows.forEach((row) -> row.set("by_code", row.get("by_code", Integer.class) + 1));
                tx.jdbc().sql("select pg_sleep(0.002)").query().singleRow();
            });
        }

    }

}
