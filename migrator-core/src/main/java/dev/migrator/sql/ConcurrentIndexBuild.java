package dev.migrator.sql;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE INDEX CONCURRENTLY}, as far as it names things. Names are kept as they
 * are written, quotes included, so that PostgreSQL can resolve them as it does in the
 * statement.
 *
 * @param index the name of the index; null where the server is to choose one
 * @param table the name of the table, with its schema where one is written
 * @see <a href="https://www.postgresql.org/docs/18/sql-createindex.html">CREATE INDEX</a>
 */
public record ConcurrentIndexBuild(@Nullable String index, String table) {

    /**
     * Reads a statement.
     * @param statement any statement
     * @return empty where it builds no index concurrently
     */
    public static Optional<ConcurrentIndexBuild> of(Statement statement) {
        if (!statement.startsWith("CREATE", "[UNIQUE", "INDEX", "CONCURRENTLY")) {
            return Optional.empty();
        }
        String index = statement.nameAfter("index", "concurrently")
            .filter((name) -> !name.equalsIgnoreCase("on"))
            .orElse(null);
        return statement.nameAfter("on", "only")
            .or(() -> statement.nameAfter("on"))
            .map((table) -> new ConcurrentIndexBuild(index, table));
    }

}
