package dev.migrator.dialect.postgres.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Catalogue queries that go to the server together: one round trip for all of them.
 */
final class QueryBatch {

    private final QueryTerms terms;

    private final List<Answer<?>> answers = new ArrayList<>();

    QueryBatch(QueryTerms terms) {
        this.terms = terms;
    }

    /**
     * Adds a query.
     * @return has its rows once the batch has run
     */
    <T> Answer<T> add(CatalogueQuery<T> query) {
        Answer<T> answer = new Answer<>(query);
        this.answers.add(answer);
        return answer;
    }

    /**
     * Runs the queries in the order in which they were added.
     */
    void run(Connection connection) throws SQLException {
        String sql = this.answers.stream()
            .map((answer) -> answer.query.sql(this.terms).strip())
            .collect(Collectors.joining(";\n"));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            for (Answer<?> answer : this.answers) {
                try (ResultSet results = statement.getResultSet()) {
                    answer.read(new CatalogueRow(results, this.terms.scope().home()));
                }
                statement.getMoreResults();
            }
        }
    }

    /**
     * The answer to a query.
     *
     * @param <T> what a row becomes
     */
    static final class Answer<T> {

        private final CatalogueQuery<T> query;

        private final List<T> rows = new ArrayList<>();

        private Answer(CatalogueQuery<T> query) {
            this.query = query;
        }

        private void read(CatalogueRow row) throws SQLException {
            while (row.results().next()) {
                this.rows.add(this.query.read(row));
            }
        }

        /**
         * Its rows, none until the batch has run.
         */
        List<T> rows() {
            return List.copyOf(this.rows);
        }

    }

}
