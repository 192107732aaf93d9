package dev.migrator.benchmarks.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * Short transactions that arrive at a fixed rate, whether or not those before them are
 * done: in turn an UPDATE of one row, a SELECT of one row and an INSERT, each committed.
 * They are made by a few connections, as those of a pool. A transaction takes from the
 * moment at which it was to begin until it is committed, so that one that has to wait for
 * a connection counts with its wait.
 *
 * @see <a href="https://github.com/HdrHistogram/HdrHistogram#readme">coordinated
 * omission</a>
 */
final class OpenLoad implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private static final int UPDATE = 0;

    private static final int INSERT = 2;

    private static final List<String> TRANSACTIONS = List.of(
            "update orders set status = 'paid', changed_at = now() where id = ?",
            "select customer, status, amount from orders where id = ?",
            "insert into orders (id, customer, status, first_name, last_name, amount) "
                    + "values (?, 1, 'open', 'first', 'last', 1)");

    private final DataSource dataSource;

    private final int rows;

    private final long period;

    private final long start = System.nanoTime();

    private final AtomicLong arrivals = new AtomicLong();

    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    private final List<Thread> threads = new ArrayList<>();

    private volatile Latencies counted = new Latencies();

    private volatile boolean over;

    private OpenLoad(DataSource dataSource, int rows, int rate) {
        this.dataSource = dataSource;
        this.rows = rows;
        this.period = Duration.ofSeconds(1).toNanos() / rate;
    }

    /**
     * Starts it; nothing is counted yet.
     * @param rows the ids from 1 are read and changed
     * @param rate transactions in a second
     */
    static OpenLoad start(DataSource dataSource, int rows, int rate) {
        OpenLoad load = new OpenLoad(dataSource, rows, rate);
        for (int number = 0; number < CONNECTIONS; number++) {
            SplittableRandom random = new SplittableRandom(number);
            Thread thread = new Thread(() -> load.work(random), "load-" + number);
            thread.start();
            load.threads.add(thread);
        }
        return load;
    }

    /**
     * Counts what arrives from now on.
     * @return where it is counted until this is called again; those that are in hand then
     * are added when they are done
     */
    Latencies count() {
        this.counted = new Latencies();
        return this.counted;
    }

    private void work(SplittableRandom random) {
        try (Connection connection = this.dataSource.getConnection()) {
            List<PreparedStatement> statements = new ArrayList<>();
            for (String sql : TRANSACTIONS) {
                statements.add(connection.prepareStatement(sql));
            }
            while (!this.over) {
                long number = this.arrivals.getAndIncrement();
                int kind = (int) (number % statements.size());
                long due = this.start + number * this.period;
                waitUntil(due);
                Latencies latencies = this.counted;
                long id = kind == INSERT ? this.rows + number + 1 : random.nextLong(1, this.rows + 1L);
                statements.get(kind).setLong(1, id);
                statements.get(kind).execute();
                latencies.add(System.nanoTime() - due, kind == UPDATE);
            }
        }
        catch (SQLException | RuntimeException ex) {
            this.failures.add(ex);
        }
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /**
     * Ends when the transactions in hand are done.
     * @throws IllegalStateException where one failed
     */
    @Override
    public void close() throws InterruptedException {
        this.over = true;
        for (Thread thread : this.threads) {
            thread.join();
        }
        if (!this.failures.isEmpty()) {
            throw new IllegalStateException("A transaction of the load failed", this.failures.peek());
        }
    }

}
