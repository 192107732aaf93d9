package dev.migrator.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.Dialect;
import dev.migrator.operation.RevisionTable;
import dev.migrator.operation.TableRow;
import dev.migrator.schema.QualifiedName;

/**
 * A table with the columns that the catalogue has for it.
 */
public final class CatalogueTable implements RevisionTable {

    private static final int ROWS = 1_000;

    private final Connection connection;

    private final Dialect dialect;

    private final QualifiedName name;

    /** The types of all columns by name, as they are written in SQL. */
    private final Map<String, String> types;

    private CatalogueTable(Connection connection, Dialect dialect, QualifiedName name, Map<String, String> types) {
        this.connection = connection;
        this.dialect = dialect;
        this.name = name;
        this.types = types;
    }

    /**
     * Reads its columns.
     * @param connection in the transaction in which it is worked with
     * @param dialect writes names
     * @param name the table
     * @return the table as it is now
     * @throws UnwalkableTableException where there is none
     */
    public static CatalogueTable of(Connection connection, Dialect dialect, QualifiedName name) {
        try {
            Map<String, String> types = new LinkedHashMap<>();
            BatchTable.columns(connection, BatchTable.name(name, dialect),
                    (row) -> types.put(row.getString(1), row.getString(2)));
            if (types.isEmpty()) {
                throw UnwalkableTableException.missing(name.toString());
            }
            return new CatalogueTable(connection, dialect, name, types);
        }
        catch (SQLException ex) {
            throw new BatchFailure(null, ex);
        }
    }

    @Override
    public List<String> columns() {
        return List.copyOf(this.types.keySet());
    }

    @Override
    public void each(Consumer<TableRow> code, String where, Object... values) {
        String columns = this.types.keySet().stream().map(this.dialect::identifier).collect(Collectors.joining(", "));
        String sql = "SELECT %s FROM %s WHERE %s".formatted(columns, table(), where);
        try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS);
            bind(statement, Arrays.asList(values));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    code.accept(new ReadRow(rows));
                }
            }
        }
        catch (SQLException ex) {
            throw new BatchFailure(sql, ex);
        }
    }

    @Override
    public void insert(Map<String, ? extends @Nullable Object> row) {
        String columns = row.keySet().stream().map(this.dialect::identifier).collect(Collectors.joining(", "));
        String places = row.keySet().stream().map(this::place).collect(Collectors.joining(", "));
        execute("INSERT INTO %s (%s) VALUES (%s)".formatted(table(), columns, places), row.values(), List.of());
    }

    @Override
    public int update(Map<String, ? extends @Nullable Object> changes, String where, Object... values) {
        String assignments = changes.keySet()
            .stream()
            .map((column) -> "%s = %s".formatted(this.dialect.identifier(column), place(column)))
            .collect(Collectors.joining(", "));
        return execute("UPDATE %s SET %s WHERE %s".formatted(table(), assignments, where), changes.values(),
                Arrays.asList(values));
    }

    @Override
    public int delete(String where, Object... values) {
        return execute("DELETE FROM %s WHERE %s".formatted(table(), where), List.of(), Arrays.asList(values));
    }

    /**
     * Values of columns go as texts, those of conditions as what they are.
     */
    private int execute(String sql, Collection<? extends @Nullable Object> texts, List<Object> values) {
        try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
            List<@Nullable Object> all = new ArrayList<>();
            for (Object text : texts) {
                all.add(ValueText.of(text, this.connection));
            }
            all.addAll(values);
            bind(statement, all);
            return statement.executeUpdate();
        }
        catch (SQLException ex) {
            throw new BatchFailure(sql, ex);
        }
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
    }

    private String table() {
        return BatchTable.name(this.name, this.dialect);
    }

    private String place(String column) {
        String type = this.types.get(column);
        if (type == null) {
            throw new UnknownColumnException(this.name.toString(), column, this.types.keySet());
        }
        return "CAST(? AS %s)".formatted(type);
    }

    /**
     * The row of an answer at which it stands.
     */
    private final class ReadRow implements TableRow {

        private final ResultSet rows;

        ReadRow(ResultSet rows) {
            this.rows = rows;
        }

        @Override
        public <T> @Nullable T get(String column, Class<T> type) {
            if (!CatalogueTable.this.types.containsKey(column)) {
                throw new UnknownColumnException(CatalogueTable.this.name.toString(), column,
                        CatalogueTable.this.types.keySet());
            }
            try {
                return this.rows.getObject(columns().indexOf(column) + 1, type);
            }
            catch (SQLException ex) {
                throw new BatchFailure(null, ex);
            }
        }

    }

}
