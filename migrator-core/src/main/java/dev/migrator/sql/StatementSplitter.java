package dev.migrator.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL text into statements where PostgreSQL would end them: at each semicolon that
 * stands outside of brackets and outside of a {@code BEGIN ATOMIC} body. Statements that
 * a revision cannot hold are refused here, before anything runs.
 *
 * <p>
 * The rule for bodies is that of psql's scanner ({@code psqlscan.l}), made narrower: a
 * body starts only at {@code BEGIN ATOMIC}, and {@code CASE} and {@code END} do not count
 * where they name a column, after a dot or {@code AS}.
 */
public final class StatementSplitter {

    private final SqlText source;

    private final List<Statement> statements = new ArrayList<>();

    private final List<SqlToken> current = new ArrayList<>();

    private int bracketDepth;

    private int bodyDepth;

    private StatementSplitter(SqlText source) {
        this.source = source;
    }

    /**
     * The statements of a text, in order. Empty statements are left out.
     * @param source any PostgreSQL text
     * @return empty for a text of nothing but white space and comments
     * @throws UnterminatedSqlException where a quote or comment is never closed
     * @throws PsqlCommandException for a psql command
     * @throws ClientCopyException for {@code COPY FROM STDIN} and {@code COPY TO STDOUT}
     * @throws TransactionControlException for {@code BEGIN}, {@code COMMIT} and the like
     */
    public static List<Statement> split(SqlText source) {
        return new StatementSplitter(source).split();
    }

    private List<Statement> split() {
        for (SqlToken token : SqlLexer.read(this.source)) {
            if (token.isSymbol(';') && this.bracketDepth == 0 && this.bodyDepth == 0) {
                endStatement();
            }
            else {
                follow(token);
                this.current.add(token);
            }
        }
        endStatement();
        return List.copyOf(this.statements);
    }

    private void follow(SqlToken token) {
        if (token.isSymbol('(')) {
            this.bracketDepth++;
        }
        else if (token.isSymbol(')')) {
            this.bracketDepth = Math.max(0, this.bracketDepth - 1);
        }
        else if (token.isWord("atomic") && this.bodyDepth == 0 && previousIs("begin") && definesRoutine()) {
            this.bodyDepth = 1;
        }
        else if (this.bodyDepth > 0 && !namesColumn()) {
            if (token.isWord("case")) {
                this.bodyDepth++;
            }
            else if (token.isWord("end")) {
                this.bodyDepth--;
            }
        }
    }

    private boolean definesRoutine() {
        StatementWords words = StatementWords.of(this.current);
        return words.matches("CREATE", "[OR", "[REPLACE", "FUNCTION|PROCEDURE");
    }

    private boolean namesColumn() {
        if (this.current.isEmpty()) {
            return false;
        }
        SqlToken previous = this.current.get(this.current.size() - 1);
        return previous.isSymbol('.') || previous.isWord("as");
    }

    private boolean previousIs(String word) {
        return !this.current.isEmpty() && this.current.get(this.current.size() - 1).isWord(word);
    }

    private void endStatement() {
        if (!this.current.isEmpty()) {
            SqlToken first = this.current.get(0);
            SqlToken last = this.current.get(this.current.size() - 1);
            StatementWords words = StatementWords.of(this.current);
            refuseWhatARevisionCannotHold(words, first);
            this.statements.add(new Statement(this.source.text().substring(first.start(), last.end()), first.line(),
                    words.transactionality()));
        }
        this.current.clear();
        this.bracketDepth = 0;
        this.bodyDepth = 0;
    }

    private void refuseWhatARevisionCannotHold(StatementWords words, SqlToken first) {
        if (words.copiesThroughTheClient()) {
            throw new ClientCopyException(this.source, first.line(), first.start());
        }
        words.transactionControl().ifPresent((statement) -> {
            throw new TransactionControlException(this.source, first.line(), first.start(), statement);
        });
    }

}
