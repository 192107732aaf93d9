package dev.migrator.dialect.postgres.catalogue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
     * Runs the queries in the order in which they were added, in one text.
     * @param before statements that are run before them
     * @param after statements that are run after them
     */
    void run(Connection connection, List<String> before, List<String> after) throws SQLException {
        Stream<String> queries = this.answers.stream().map((answer) -> answer.query.sql(this.terms).strip());
        String sql = Stream.of(before.stream(), queries, after.stream())
            .flatMap(Function.identity())
            .collect(Collectors.joining(";\n"));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            for (int passed = 0; passed < before.size(); passed++) {
                statement.getMoreResults();
            }
            for (Answer<?> answer : this.answers) {
                try (ResultSet results = statement.getResultSet()) {
                    answer.read(new CatalogueRow(results, this.terms.scope().searchPath()));
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

        /**
         * A component of its rows, of those that have it.
         */
        <C> List<C> some(Function<T, @Nullable C> component) {
            List<C> some = new ArrayList<>();
            for (T row : this.rows) {
                C value = component.apply(row);
                if (value != null) {
                    some.add(value);
                }
            }
            return List.copyOf(some);
        }

    }

}
