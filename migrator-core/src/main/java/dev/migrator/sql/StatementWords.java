package dev.migrator.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of one statement, which tell what kind of statement it is.
 *
 * @param words its tokens: words in upper case, everything else as written
 */
record StatementWords(List<String> words) {

    static StatementWords of(List<SqlToken> tokens) {
        return new StatementWords(tokens.stream()
            .map((token) -> token.kind() == SqlToken.Kind.WORD ? token.text().toUpperCase(Locale.ROOT) : token.text())
            .toList());
    }

    /**
     * Whether the statement starts with the given words.
     * @param pattern a word; {@code A|B} for alternatives; {@code [A} for a word that may
     * be left out
     */
    boolean matches(String... pattern) {
        int index = 0;
        for (String part : pattern) {
            boolean optional = part.startsWith("[");
            List<String> alternatives = List.of((optional ? part.substring(1) : part).split("\\|"));
            if (index < this.words.size() && alternatives.contains(this.words.get(index))) {
                index++;
            }
            else if (!optional) {
                return false;
            }
        }
        return true;
    }

    /**
     * The statements for which the server calls {@code PreventInTransactionBlock}
     * whatever their options are (PostgreSQL 18, {@code utility.c} and the files it
     * calls). Those that are refused only in some states, such as CREATE SUBSCRIPTION,
     * are left to the server.
     */
    Transactionality transactionality() {
        boolean refused = matches("VACUUM") || isConcurrent() || isReindexOfMany() || isClusterOfAll()
                || matches("CREATE|DROP", "DATABASE|TABLESPACE") || matches("ALTER", "SYSTEM") || movesDatabase();
        return refused ? Transactionality.NOT_IN_TRANSACTION : Transactionality.TRANSACTIONAL;
    }

    boolean copiesThroughTheClient() {
        return matches("COPY") && (contains("FROM", "STDIN") || contains("TO", "STDOUT"));
    }

    Optional<String> transactionControl() {
        boolean begins = matches("BEGIN") || matches("START|PREPARE", "TRANSACTION");
        boolean ends = matches("COMMIT|END|ABORT") || matches("ROLLBACK") && !this.words.contains("TO");
        if (begins || ends || matches("DISCARD", "ALL")) {
            return Optional.of(String.join(" ", this.words.subList(0, Math.min(2, this.words.size()))));
        }
        return Optional.empty();
    }

    private boolean isConcurrent() {
        return matches("CREATE", "[UNIQUE", "INDEX", "CONCURRENTLY") || matches("DROP", "INDEX", "CONCURRENTLY")
                || matches("REINDEX") && isReindexConcurrently()
                || matches("ALTER", "TABLE") && contains("DETACH", "PARTITION") && this.words.contains("CONCURRENTLY");
    }

    private boolean isReindexConcurrently() {
        int option = this.words.indexOf("CONCURRENTLY");
        boolean switchedOff = option >= 0 && option + 1 < this.words.size()
                && List.of("FALSE", "OFF", "0").contains(this.words.get(option + 1));
        return option >= 0 && !switchedOff;
    }

    private boolean isReindexOfMany() {
        int afterOptions = this.words.size() > 1 && this.words.get(1).equals("(") ? this.words.indexOf(")") + 1 : 1;
        return matches("REINDEX") && afterOptions < this.words.size()
                && List.of("SCHEMA", "DATABASE", "SYSTEM").contains(this.words.get(afterOptions));
    }

    private boolean isClusterOfAll() {
        return this.words.equals(List.of("CLUSTER")) || this.words.equals(List.of("CLUSTER", "VERBOSE"));
    }

    private boolean movesDatabase() {
        return matches("ALTER", "DATABASE") && contains("SET", "TABLESPACE");
    }

    private boolean contains(String first, String second) {
        for (int index = 0; index + 1 < this.words.size(); index++) {
            if (this.words.get(index).equals(first) && this.words.get(index + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }

}
