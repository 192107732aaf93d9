package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.stream.IntStream;

import dev.migrator.sql.SqlToken;
import dev.migrator.sql.Statement;

/**
 * The arguments of an aggregate over a set that it is told the order of. Where PostgreSQL
 * takes aggregates for functions, they are one list.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-grant.html">GRANT</a>
 */
final class OrderedSet {

    private OrderedSet() {
    }

    /**
     * All arguments without {@code ORDER BY}.
     * @param arguments those of any aggregate, as
     * {@code pg_get_function_identity_arguments} prints them
     */
    static String types(String arguments) {
        List<SqlToken> tokens = Statement.of(arguments).tokens();
        return IntStream.range(0, tokens.size() - 1)
            .filter((index) -> tokens.get(index).isWord("order") && tokens.get(index + 1).isWord("by"))
            .mapToObj((index) -> types(arguments.substring(0, tokens.get(index).start()).strip(),
                    arguments.substring(tokens.get(index + 1).end()).strip()))
            .findFirst()
            .orElse(arguments);
    }

    /**
     * A variadic argument is direct and aggregated at once, and printed twice.
     */
    private static String types(String direct, String aggregated) {
        if (direct.isEmpty()) {
            return aggregated;
        }
        return direct.endsWith(aggregated) && aggregated.startsWith("VARIADIC ") ? direct : direct + ", " + aggregated;
    }

}
