package dev.migrator.sql;

import java.util.List;

/**
 * The name of a schema where it stands before the name of one of its things.
 *
 * @param schema the schema's name, without quotes
 */
public record SchemaPrefix(String schema) {

    /**
     * Takes the prefix away wherever a statement has it, outside of string constants and
     * the bodies of functions: {@code app.orders} becomes {@code orders}.
     * @param sql one statement
     * @return the statement as it was but for this
     * @throws UnterminatedSqlException where a quote or comment is never closed
     * @throws PsqlCommandException where a backslash stands outside of any quote
     */
    public String removedFrom(String sql) {
        List<SqlToken> tokens = SqlLexer.read(new SqlText(sql, "statement", SqlText.NO_LINE));
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (int index = 0; index + 2 < tokens.size(); index++) {
            if (isPrefix(tokens, index)) {
                text.append(sql, copied, tokens.get(index).start());
                copied = tokens.get(index + 2).start();
            }
        }
        return text.append(sql.substring(copied)).toString();
    }

    private boolean isPrefix(List<SqlToken> tokens, int index) {
        return isSchema(tokens.get(index)) && tokens.get(index + 1).isSymbol('.')
                && (index == 0 || !tokens.get(index - 1).isSymbol('.'));
    }

    private boolean isSchema(SqlToken token) {
        return switch (token.kind()) {
            case WORD, QUOTED_IDENTIFIER -> SqlNames.folded(token.text()).equals(this.schema);
            case STRING, NUMBER, SYMBOL -> false;
        };
    }

}
