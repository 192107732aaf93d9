package dev.migrator.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that PostgreSQL gives to constraints, indexes and sequences without one:
 * table, columns and a label, the longer of the first two cut until all fits. The label
 * ends with a number where the name was taken.
 *
 * @see <a href=
 * "https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/commands/indexcmds.c">makeObjectName</a>
 */
public final class GeneratedName {

    private static final Pattern NOT_NULL = Pattern.compile(".*_(not_null\\d*)", Pattern.DOTALL);

    private GeneratedName() {
    }

    /**
     * Whether PostgreSQL may have chosen the name of a NOT NULL constraint.
     * @param table the table
     * @param column the column
     * @param name the name of the constraint
     * @return also true where the name has a number because another was taken
     */
    public static boolean isNotNullOf(Identifier table, Identifier column, Identifier name) {
        Matcher label = NOT_NULL.matcher(name.value());
        return label.matches() && name.value().equals(of(table.value(), column.value(), label.group(1)));
    }

    /**
     * The name of the index of a primary key.
     * @param table the table
     * @return without a number
     */
    public static Identifier ofPrimaryKey(Identifier table) {
        byte[] name = table.value().getBytes(StandardCharsets.UTF_8);
        return new Identifier(cut(name, Math.min(name.length, Identifier.MAXIMUM_BYTES - "_pkey".length())) + "_pkey");
    }

    /**
     * The name of another index.
     * @param table the table
     * @param keys the names of its keys and of the columns that it only carries
     * @param label {@code idx}, {@code key} or {@code excl}
     * @return without a number
     */
    public static Identifier ofIndex(Identifier table, List<Identifier> keys, String label) {
        String names = keys.stream().map(Identifier::value).collect(Collectors.joining("_"));
        return new Identifier(of(table.value(), names, label));
    }

    /**
     * The name of the sequence of an identity or serial column.
     * @param table the table
     * @param column the column
     * @return without a number
     */
    public static Identifier ofSequence(Identifier table, Identifier column) {
        return new Identifier(of(table.value(), column.value(), "seq"));
    }

    private static String of(String table, String column, String label) {
        byte[] first = table.getBytes(StandardCharsets.UTF_8);
        byte[] second = column.getBytes(StandardCharsets.UTF_8);
        int available = Identifier.MAXIMUM_BYTES - label.length() - 2;
        int firstLength = first.length;
        int secondLength = second.length;
        while (firstLength + secondLength > available) {
            if (firstLength > secondLength) {
                firstLength--;
            }
            else {
                secondLength--;
            }
        }
        return cut(first, firstLength) + "_" + cut(second, secondLength) + "_" + label;
    }

    /**
     * Never in the middle of a letter.
     */
    private static String cut(byte[] text, int length) {
        int end = length;
        while (end > 0 && end < text.length && (text[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

}
