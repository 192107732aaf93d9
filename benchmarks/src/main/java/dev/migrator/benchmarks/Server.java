package dev.migrator.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The PostgreSQL server that all contenders use, with the settings of a server that keeps
 * what it has confirmed.
 */
public final class Server implements AutoCloseable {

    private final AtomicInteger databases = new AtomicInteger();

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts one.
     * @return to be closed
     * @throws IOException where it does not start
     */
    public static Server start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "200")
            .setServerConfig("max_locks_per_transaction", "4096")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.max", "100000")
            .start();
        Server server = new Server(postgres);
        server.administration().execute("create extension pg_stat_statements");
        return server;
    }

    /**
     * Whether it waits for the disk before it confirms a commit. Where that is not what
     * is measured, the disk's time, which is the same for all, would only hide it.
     * @param waits true at the start
     */
    public void waitForDisk(boolean waits) {
        administration().execute("alter system set fsync = " + (waits ? "on" : "off"));
        administration().queryForList("select pg_reload_conf()");
    }

    /**
     * Makes an empty database.
     * @return its name
     */
    public String createDatabase() {
        String name = "b" + this.databases.incrementAndGet();
        administration().execute("create database " + name);
        return name;
    }

    /**
     * Makes a copy of a database.
     * @param template which, without sessions
     * @return its name
     */
    public String copy(String template) {
        String name = "b" + this.databases.incrementAndGet();
        administration().execute("create database %s template %s strategy file_copy".formatted(name, template));
        return name;
    }

    /**
     * Drops a database. Only where its size makes it necessary, and after all that
     * creates tables was measured: ext4 leaves the inodes of deleted files alone for
     * minutes, and searches its way around them for each new file, which makes each of a
     * thousand tables three times as slow. The databases go with the server.
     * @param name its name
     */
    public void drop(String name) {
        administration().execute("drop database %s with (force)".formatted(name));
    }

    /**
     * Gives connections without a pool.
     * @param database the name of a database
     * @return of the superuser
     */
    public DataSource dataSource(String database) {
        return this.postgres.getDatabase("postgres", database);
    }

    /**
     * Where a database is.
     * @param database its name
     * @return for user and password {@code postgres}
     */
    public String url(String database) {
        return this.postgres.getJdbcUrl("postgres", database);
    }

    /**
     * Its port on this machine.
     * @return for clients other than ours
     */
    public int port() {
        return this.postgres.getPort();
    }

    /**
     * Runs work, and counts the statements that clients send to a database meanwhile:
     * also those that begin and end transactions.
     * @param database the name of the database
     * @param trial the work
     * @return its result with the number of statements
     * @throws Exception where it fails
     */
    public Result counted(String database, Contest.Trial trial) throws Exception {
        JdbcTemplate administration = administration();
        administration.queryForList("select pg_stat_statements_reset()");
        Result result = trial.run();
        Long lost = administration.queryForObject("select dealloc from pg_stat_statements_info", Long.class);
        Long statements = administration.queryForObject("""
                select coalesce(sum(s.calls), 0)::bigint from pg_stat_statements s
                  join pg_database d on d.oid = s.dbid where d.datname = ?""", Long.class, database);
        if (lost == null || lost > 0 || statements == null) {
            throw new IllegalStateException("The server did not count all: raise pg_stat_statements.max");
        }
        return new Result(result.value(), statements, result.remark());
    }

    /**
     * What it is.
     * @return version and settings that matter, for a reader
     * @throws SQLException where it does not answer
     */
    String description() throws SQLException {
        try (Connection connection = this.postgres.getPostgresDatabase().getConnection()) {
            return "PostgreSQL %s, fsync %s, shared_buffers %s"
                .formatted(connection.getMetaData().getDatabaseProductVersion(), show("fsync"), show("shared_buffers"));
        }
    }

    private String show(String setting) {
        return String.valueOf(administration().queryForObject("show " + setting, String.class));
    }

    /**
     * A client of a database that is nobody's.
     * @return of the superuser
     */
    public JdbcTemplate administration() {
        return new JdbcTemplate(this.postgres.getPostgresDatabase());
    }

    @Override
    public void close() throws IOException {
        this.postgres.close();
    }

}
