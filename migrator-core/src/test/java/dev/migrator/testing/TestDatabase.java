package dev.migrator.testing;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database that belongs to one test.
 *
 * @param name its name on the server
 * @param port the server's port on this machine
 */
public record TestDatabase(String name, int port) {

    /**
     * The address of the database for the superuser.
     * @return without a password: the server trusts this machine
     */
    public String url() {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(this.port, this.name);
    }

    /**
     * Connections without a pool.
     * @return a new one for each call
     */
    public DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url());
        return dataSource;
    }

    /**
     * Runs SQL outside of what is tested.
     * @return on connections of its own
     */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    /**
     * Runs one statement outside of what is tested.
     * @param sql the statement
     */
    public void execute(String sql) {
        jdbc().execute(sql);
    }

    /**
     * The values of the first column of a query.
     * @param sql the query
     * @return as text, in the order of the rows
     */
    public List<String> column(String sql) {
        return jdbc().queryForList(sql, String.class);
    }

    /**
     * The rows of a query.
     * @param sql the query
     * @return columns by name
     */
    public List<Map<String, Object>> rows(String sql) {
        return jdbc().queryForList(sql);
    }

}
