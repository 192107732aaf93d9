package dev.migrator.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.BatchRow;
import dev.migrator.operation.BatchRows;

/**
 * The rows of an answer that is in memory: the texts of the key, then the columns.
 */
final class ReadRows implements BatchRows {

    private final BatchTable table;

    private final List<String> columns;

    private final ResultSet answer;

    private final int size;

    private final RowChanges changes;

    ReadRows(BatchTable table, List<String> columns, ResultSet answer) throws SQLException {
        this.table = table;
        this.columns = columns;
        this.answer = answer;
        this.size = answer.last() ? answer.getRow() : 0;
        this.changes = new RowChanges(table);
    }

    @Override
    public int size() {
        return this.size;
    }

    @Override
    public Iterator<BatchRow> iterator() {
        return IntStream.rangeClosed(1, this.size).<BatchRow>mapToObj(Row::new).iterator();
    }

    RowChanges changes() {
        return this.changes;
    }

    List<String> lastKey() throws SQLException {
        return key(this.size);
    }

    private List<String> key(int number) throws SQLException {
        this.answer.absolute(number);
        List<String> key = new ArrayList<>();
        for (int index = 1; index <= this.table.key().size(); index++) {
            key.add(this.answer.getString(index));
        }
        return key;
    }

    /**
     * One of them.
     */
    private final class Row implements BatchRow {

        private final int number;

        Row(int number) {
            this.number = number;
        }

        @Override
        public <T> @Nullable T get(String column, Class<T> type) {
            int position = ReadRows.this.columns.indexOf(column);
            if (position < 0) {
                throw new UnknownColumnException(ReadRows.this.table.title(), column, ReadRows.this.columns);
            }
            try {
                ReadRows.this.answer.absolute(this.number);
                return ReadRows.this.answer.getObject(ReadRows.this.table.key().size() + position + 1, type);
            }
            catch (SQLException ex) {
                throw new BatchFailure(null, ex);
            }
        }

        @Override
        public BatchRow set(String column, @Nullable Object value) {
            try {
                ReadRows.this.changes.add(key(this.number), column, value);
                return this;
            }
            catch (SQLException ex) {
                throw new BatchFailure(null, ex);
            }
        }

    }

}
