package dev.migrator.script;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.RawSql;
import dev.migrator.sql.CommentLines;
import dev.migrator.sql.PsqlCommandException;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.UnterminatedSqlException;

/**
 * The two sections of a script. A section starts at a line that says {@code -- upgrade}
 * or {@code -- downgrade} and nothing else, and is not part of a quote, such as the body
 * of a function.
 *
 * @param upgrade the text under {@code -- upgrade}
 * @param downgrade the text under {@code -- downgrade}; null where there is no such line
 */
record SqlScriptSections(RawSql upgrade, @Nullable RawSql downgrade) {

    private static final String UPGRADE = "upgrade";

    private static final String DOWNGRADE = "downgrade";

    static SqlScriptSections read(String text, SqlScriptHeader header) {
        String origin = header.revision().origin();
        String[] lines = text.split("\n", -1);
        IntPredicate comments = comments(new SqlText(text, origin, 1));
        int upgrade = marker(lines, UPGRADE, comments, origin);
        int downgrade = marker(lines, DOWNGRADE, comments, origin);
        if (upgrade < 0) {
            throw new MalformedScriptException(origin, header.lastLine(), "the file has no upgrade section.",
                    "Put a line '-- upgrade' between the header and the statements.");
        }
        if (downgrade >= 0 && downgrade < upgrade) {
            throw new MalformedScriptException(origin, downgrade + 1,
                    "the downgrade section stands before the upgrade.", "Put '-- upgrade' and its statements first.");
        }
        if (downgrade >= 0 && header.irreversible() != null) {
            throw new MalformedScriptException(origin, downgrade + 1,
                    "the header says 'irreversible', and there is a downgrade section.", "Keep one of them.");
        }
        refuseStatementsAbove(lines, header.lastLine(), upgrade, origin);
        return new SqlScriptSections(section(lines, upgrade + 1, downgrade < 0 ? lines.length : downgrade),
                downgrade < 0 ? null : section(lines, downgrade + 1, lines.length));
    }

    /**
     * Where a quote is never closed, any line that looks like a comment counts as one:
     * the splitter will say what is wrong, and with which statement.
     */
    private static IntPredicate comments(SqlText text) {
        try {
            CommentLines lines = CommentLines.of(text);
            return (index) -> lines.numbers().contains(index + 1);
        }
        catch (UnterminatedSqlException | PsqlCommandException ex) {
            return (index) -> true;
        }
    }

    private static int marker(String[] lines, String name, IntPredicate comments, String origin) {
        int found = -1;
        for (int index = 0; index < lines.length; index++) {
            if (isMarker(lines[index], name) && comments.test(index)) {
                if (found >= 0) {
                    throw new MalformedScriptException(origin, index + 1,
                            "a second line '-- %s'; the first is line %d.".formatted(name, found + 1),
                            "Keep one; word the comment differently if it was meant as one.");
                }
                found = index;
            }
        }
        return found;
    }

    private static boolean isMarker(String line, String name) {
        String stripped = line.strip();
        return stripped.startsWith("--") && stripped.substring(2).strip().equalsIgnoreCase(name);
    }

    private static void refuseStatementsAbove(String[] lines, int from, int to, String origin) {
        for (int index = from; index < to; index++) {
            String line = lines[index].strip();
            if (!line.isEmpty() && !line.startsWith("--")) {
                throw new MalformedScriptException(origin, index + 1, "a statement stands above the upgrade section.",
                        "Move it below the line '-- upgrade'.");
            }
        }
    }

    private static RawSql section(String[] lines, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int index = from; index < to; index++) {
            text.append(lines[index]).append('\n');
        }
        return new RawSql(text.toString(), from + 1);
    }

}
