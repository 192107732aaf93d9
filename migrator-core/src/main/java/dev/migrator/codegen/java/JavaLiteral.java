package dev.migrator.codegen.java;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Text as Java source says it.
 */
public final class JavaLiteral {

    static final String DELIMITER = "\"\"\"";

    private static final Pattern LINE_BREAK = Pattern.compile("\n");

    private JavaLiteral() {
    }

    /**
     * A literal in quotes.
     * @param text what it says
     * @return on one line
     */
    public static String string(String text) {
        return '"' + escaped(text).replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }

    /**
     * A text block, which says the text to the letter.
     * @param indent what its lines begin with
     */
    static String textBlock(String text, String indent) {
        String escaped = escaped(text).replace(DELIMITER, "\\\"\\\"\\\"");
        List<String> lines = List.of(LINE_BREAK.split(escaped, -1));
        String last = lines.get(lines.size() - 1);
        StringBuilder block = new StringBuilder(DELIMITER);
        lines.subList(0, lines.size() - 1)
            .forEach((line) -> block.append('\n').append(line.isEmpty() ? "" : indent + guarded(line)));
        if (last.isEmpty()) {
            return block.append('\n').append(indent).append(DELIMITER).toString();
        }
        block.append('\n').append(indent).append(last);
        boolean open = endsInSpace(last) || last.endsWith("\"") || lines.stream().noneMatch(JavaLiteral::beginsLeft);
        return block.append(open ? "\\\n" + indent : "").append(DELIMITER).toString();
    }

    /**
     * A line break that is only there to keep the delimiter apart is taken away again by
     * the sign before it. It shows the compiler, too, which white space at the beginnings
     * of all lines is meant.
     */
    private static boolean beginsLeft(String line) {
        return !line.isEmpty() && !Character.isWhitespace(line.codePointAt(0));
    }

    /**
     * The compiler strips white space from the ends of lines, so such a line must end in
     * something else: its line break, written out, and a sign that none follows.
     */
    private static String guarded(String line) {
        return endsInSpace(line) ? line + "\\n\\" : line;
    }

    private static boolean endsInSpace(String line) {
        return Character.isWhitespace(line.codePointBefore(line.length()));
    }

    private static String escaped(String text) {
        IntPredicate control = (character) -> Character.isISOControl(character) && character != '\n'
                && character != '\t';
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\\') {
                escaped.append("\\\\");
            }
            else if (control.test(character)) {
                // With all digits, so that one that follows is not taken for a part.
                escaped.append("\\%03o".formatted((int) character));
            }
            else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

}
