package dev.migrator.codegen;

import java.util.stream.Collectors;

/**
 * Text as Java source says it.
 */
final class JavaLiteral {

    private static final String DELIMITER = "\"\"\"";

    private JavaLiteral() {
    }

    static String string(String text) {
        return '"' + escaped(text).replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /**
     * A text block. It says the text to the letter, but that it ends with one line break.
     */
    static String textBlock(String text, String indent) {
        return escaped(text.stripTrailing()).replace(DELIMITER, "\\\"\\\"\\\"")
            .lines()
            .map((line) -> line.isEmpty() ? "" : indent + guarded(line))
            .collect(Collectors.joining("\n", DELIMITER + "\n", "\n" + indent + DELIMITER));
    }

    /**
     * The compiler strips white space from the ends of lines, so such a line must end in
     * something else: its line break, written out, and a sign that none follows.
     */
    private static String guarded(String line) {
        return Character.isWhitespace(line.codePointBefore(line.length())) ? line + "\\n\\" : line;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\\') {
                escaped.append("\\\\");
            }
            else if (Character.isISOControl(character) && character != '\n' && character != '\t') {
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
