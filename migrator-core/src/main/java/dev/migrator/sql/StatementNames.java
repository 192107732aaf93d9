package dev.migrator.sql;

import java.util.List;
import java.util.Optional;

import dev.migrator.sql.SqlToken.Kind;

/**
 * Finds the names of things in the tokens of a statement.
 */
final class StatementNames {

    private StatementNames() {
    }

    static Optional<String> after(List<SqlToken> tokens, String... words) {
        for (int start = 0; start + words.length < tokens.size(); start++) {
            if (wordsAt(tokens, start, words)) {
                String name = at(tokens, afterCondition(tokens, start + words.length));
                return name.isEmpty() ? Optional.empty() : Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * The name that starts at a position.
     * @return as written, with its qualification; the empty text where there is no name
     */
    static String at(List<SqlToken> tokens, int position) {
        if (position >= tokens.size() || !isName(tokens.get(position))) {
            return "";
        }
        StringBuilder name = new StringBuilder(tokens.get(position).text());
        int next = position + 1;
        while (next + 1 < tokens.size() && tokens.get(next).isSymbol('.') && isName(tokens.get(next + 1))) {
            name.append('.').append(tokens.get(next + 1).text());
            next += 2;
        }
        return name.toString();
    }

    private static int afterCondition(List<SqlToken> tokens, int position) {
        if (wordsAt(tokens, position, "if", "not", "exists")) {
            return position + 3;
        }
        return wordsAt(tokens, position, "if", "exists") ? position + 2 : position;
    }

    private static boolean wordsAt(List<SqlToken> tokens, int start, String... words) {
        if (start + words.length > tokens.size()) {
            return false;
        }
        for (int index = 0; index < words.length; index++) {
            if (!tokens.get(start + index).isWord(words[index])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(SqlToken token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_IDENTIFIER;
    }

}
