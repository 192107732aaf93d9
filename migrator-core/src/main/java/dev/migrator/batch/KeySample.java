package dev.migrator.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cuts a table into ranges of its key that have about as many rows each, by a sample of
 * its pages: no statistics are needed, and no more than some hundred pages are read.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-select.html">TABLESAMPLE</a>
 */
record KeySample(BatchTable table) {

    private static final int PAGES = 300;

    private static final int PAGE_SIZE = 8192;

    /**
     * The ranges, which together have all rows that there are and will be.
     * @param number how many are wanted
     * @return fewer where the sample has fewer rows
     */
    List<KeyRange> ranges(int number, Connection connection) throws SQLException {
        List<KeyRange> ranges = new ArrayList<>();
        List<String> after = List.of();
        if (number > 1) {
            for (List<String> cut : cuts(number, connection)) {
                ranges.add(new KeyRange(after, cut));
                after = cut;
            }
        }
        ranges.add(new KeyRange(after, List.of()));
        return ranges;
    }

    private List<List<String>> cuts(int number, Connection connection) throws SQLException {
        List<String> keys = this.table.key();
        String columns = IntStream.range(0, keys.size())
            .mapToObj((index) -> "%s AS k%d".formatted(this.table.quoted(keys.get(index)), index))
            .collect(Collectors.joining(", "));
        String descending = IntStream.range(0, keys.size())
            .mapToObj("k%d DESC"::formatted)
            .collect(Collectors.joining(", "));
        String sql = """
                SELECT DISTINCT ON (tile) cut FROM (
                    SELECT %s AS cut, %s, ntile(%d) OVER (ORDER BY %s) AS tile FROM %s TABLESAMPLE SYSTEM (%s)
                ) AS sample ORDER BY tile, %s""".formatted(this.table.keyText(), columns, number,
                this.table.keyColumns(), this.table.name(), percentage(), descending);
        List<List<String>> cuts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                cuts.add(List.of((String[]) rows.getArray(1).getArray()));
            }
        }
        return cuts.subList(0, Math.max(0, cuts.size() - 1));
    }

    private String percentage() {
        long pages = Math.max(1, this.table.bytes() / PAGE_SIZE);
        return String.format(Locale.ROOT, "%.4f", Math.max(0.001, Math.min(100, 100.0 * PAGES / pages)));
    }

}
