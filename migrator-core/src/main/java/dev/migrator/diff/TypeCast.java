package dev.migrator.diff;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;

/**
 * How the values of a column become values of another type, where ALTER TABLE does not
 * find out by itself. It takes assignment casts only; those between other types have to
 * be said. Where it does find out, nothing is said: an explicit cast cuts texts off that
 * are too long, where ALTER TABLE refuses them.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-createcast.html">CREATE CAST</a>
 */
final class TypeCast {

    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name", "citext",
            "bpchar", "\"char\"");

    /** Types that are assigned to each other. */
    private static final List<Set<String>> FAMILIES = List.of(TEXTS,
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"), Set.of("json", "jsonb"),
            Set.of("inet", "cidr"), Set.of("bit", "bit varying"), Set.of("numeric", "money"),
            Set.of("smallint", "integer", "bigint", "oid"));

    /** Types of which one is assigned to the other, and not the other way round. */
    private static final Set<List<String>> ASSIGNED = Set.of(
            List.of("timestamp without time zone", "time without time zone"),
            List.of("timestamp with time zone", "time without time zone"),
            List.of("timestamp with time zone", "time with time zone"),
            List.of("time with time zone", "time without time zone"),
            List.of("time without time zone", "time with time zone"), List.of("time without time zone", "interval"),
            List.of("interval", "time without time zone"), List.of("integer", "money"), List.of("bigint", "money"));

    /** Types that only an explicit cast converts. */
    private static final Set<List<String>> EXPLICIT = Set.of(List.of("boolean", "integer"),
            List.of("integer", "boolean"), List.of("integer", "bit"), List.of("bigint", "bit"),
            List.of("bit", "integer"), List.of("bit", "bigint"), List.of("jsonb", "boolean"),
            List.of("jsonb", "numeric"), List.of("jsonb", "smallint"), List.of("jsonb", "integer"),
            List.of("jsonb", "bigint"), List.of("jsonb", "real"), List.of("jsonb", "double precision"),
            List.of("bytea", "smallint"), List.of("bytea", "integer"), List.of("bytea", "bigint"),
            List.of("smallint", "bytea"), List.of("integer", "bytea"), List.of("bigint", "bytea"));

    /** Numbers that become a truth value, and come from one, by way of integer. */
    private static final Set<String> NUMBERS = Set.of("smallint", "bigint", "numeric", "real", "double precision");

    private static final Pattern MODIFIER = Pattern.compile("\\([^)]*\\)");

    private TypeCast() {
    }

    /**
     * What to say after USING.
     * @return null where nothing has to be said
     */
    static @Nullable String using(Column from, Column to) {
        String present = element(from.type());
        String wanted = element(to.type());
        boolean array = from.type().endsWith("[]");
        if (array != to.type().endsWith("[]")) {
            return array ? through(from, to, "")
                    : "CASE WHEN %1$s IS NOT NULL THEN ARRAY[%1$s] END::%2$s".formatted(quoted(from), to.type());
        }
        if (present.equals(wanted) || TEXTS.contains(wanted) || isAssigned(present, wanted)) {
            return null;
        }
        if (present.equals("boolean") && NUMBERS.contains(wanted)
                || NUMBERS.contains(present) && wanted.equals("boolean")) {
            return "%s::integer%s::%s".formatted(quoted(from), array ? "[]" : "", to.type());
        }
        return TEXTS.contains(present) || EXPLICIT.contains(List.of(present, wanted)) ? cast(from, to.type())
                : through(from, to, array ? "[]" : "");
    }

    /**
     * By way of text, which every type has a way from and to.
     */
    static String throughText(Column column) {
        return through(column, column, column.type().endsWith("[]") ? "[]" : "");
    }

    private static String through(Column from, Column to, String arrays) {
        return "%s::text%s::%s".formatted(quoted(from), arrays, to.type());
    }

    private static String cast(Column column, String type) {
        return quoted(column) + "::" + type;
    }

    private static String quoted(Column column) {
        return "\"%s\"".formatted(column.name().value().replace("\"", "\"\""));
    }

    private static boolean isAssigned(String present, String wanted) {
        return ASSIGNED.contains(List.of(present, wanted))
                || FAMILIES.stream().anyMatch((family) -> family.contains(present) && family.contains(wanted));
    }

    private static String element(String type) {
        return MODIFIER.matcher(type.replace("[]", "")).replaceAll("");
    }

}
