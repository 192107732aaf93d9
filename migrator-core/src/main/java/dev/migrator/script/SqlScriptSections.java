package dev.migrator.script;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.RawSql;

/**
 * The two sections of a script. A section starts at a line that says {@code -- upgrade}
 * or {@code -- downgrade} and nothing else.
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
        int upgrade = marker(lines, UPGRADE, origin);
        int downgrade = marker(lines, DOWNGRADE, origin);
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

    private static int marker(String[] lines, String name, String origin) {
        int found = -1;
        for (int index = 0; index < lines.length; index++) {
            if (isMarker(lines[index], name)) {
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
