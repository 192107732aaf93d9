package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.ColumnValue;
import dev.migrator.schema.ColumnValue.Default;
import dev.migrator.schema.ColumnValue.Generated;
import dev.migrator.schema.ColumnValue.GeneratedKind;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Compression;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Sequence;

/**
 * Columns and what can be said about them. The first letter of a column's name says of
 * which family its type is, and the rest which relation it belongs to: types of one
 * family can be made of each other without {@code USING}.
 */
final class RandomColumns {

    static final List<String> LETTERS = List.of("q", "a", "b", "c", "d", "e", "f", "g", "h", "i");

    private final Chance chance;

    RandomColumns(Chance chance) {
        this.chance = chance;
    }

    Column column(String name, Sketch sketch) {
        String letter = name.substring(0, 1);
        String type = type(letter, name, sketch);
        ColumnValue value = letter.equals("q") ? null : value(letter, type, name, sketch);
        boolean nullable = !letter.equals("q") && !(value instanceof Identity) && this.chance.percent(75);
        boolean text = letter.equals("c");
        boolean shown = !(value instanceof Generated generated && generated.kind() == GeneratedKind.VIRTUAL);
        return new Column(Identifier.of(name), type,
                text && !type.equals("citext") ? this.chance.maybe(20, RandomColumns::collation) : null, nullable,
                value,
                text && shown
                        ? this.chance.maybe(15,
                                () -> this.chance.of(ColumnStorage.EXTERNAL, ColumnStorage.MAIN, ColumnStorage.PLAIN))
                        : null,
                text && shown ? this.chance.maybe(10, () -> Compression.PGLZ) : null,
                shown ? this.chance.maybe(10, () -> this.chance.of(50, 200)) : null,
                this.chance.percent(8) ? Map.of("n_distinct", this.chance.of("5", "-0.5")) : Map.of(),
                this.chance.comment());
    }

    private static QualifiedName collation() {
        return QualifiedName.of("pg_catalog", "C");
    }

    private String type(String letter, String name, Sketch sketch) {
        return switch (letter) {
            case "q" -> "integer";
            case "a", "b" -> this.chance.of("integer", "bigint", "smallint", "numeric(10,2)", "double precision");
            case "c" -> this.chance.of(sketch.has("citext") ? List.of("text", "citext", "character varying(20)")
                    : List.of("text", "character varying(20)", "character varying(40)", "character(5)"));
            case "d" -> this.chance.of("date", "timestamp without time zone", "timestamp with time zone");
            case "e" -> ownType(name, sketch);
            case "f" -> this.chance.of("jsonb", "json");
            case "g" -> this.chance.of("integer[]", "bigint[]");
            case "h" -> "tsrange";
            default -> "boolean";
        };
    }

    private static String ownType(String name, Sketch sketch) {
        String type = "y" + (1 + Integer.parseInt(name.substring(1)) % 5);
        return sketch.named(type)
            .flatMap(Sketch::object)
            .map((object) -> ((Named) object).name().toString())
            .orElse("uuid");
    }

    private @Nullable ColumnValue value(String letter, String type, String name, Sketch sketch) {
        int kind = this.chance.upTo(9);
        boolean whole = type.equals("integer") || type.equals("bigint") || type.equals("smallint");
        if (kind == 0 && whole) {
            return new Identity(this.chance.of(IdentityKind.values()), RandomObjects.numbers(this.chance));
        }
        String key = "q" + name.substring(1);
        if (kind <= 2) {
            String expression = switch (letter) {
                case "a", "b" -> sketch.has("fn1") && this.chance.percent(30) ? "fn1(" + key + "::bigint)"
                        : key + this.chance.of(" + 1", " * 2");
                case "c" -> this.chance.of("upper((" + key + ")::text)", "'x' || " + key);
                case "i" -> key + " > 0";
                default -> null;
            };
            return expression == null ? null : new Generated(expression, this.chance.of(GeneratedKind.values()));
        }
        return kind <= 5 ? defaultValue(letter, type, sketch) : null;
    }

    private @Nullable ColumnValue defaultValue(String letter, String type, Sketch sketch) {
        List<String> expressions = new ArrayList<>(switch (letter) {
            case "a", "b" -> List.of("1", "2");
            case "c" -> List.of("'x'", "upper('y')");
            case "d" -> List.of("CURRENT_TIMESTAMP", "'2020-01-01'");
            case "e" -> type.endsWith("y1") || type.endsWith("y2") ? List.of("'v1'::" + type) : List.<String>of();
            case "f" -> List.of("'{}'", "'[1]'");
            case "g" -> List.of("'{}'", "'{1,2}'");
            default -> List.<String>of();
        });
        if (letter.equals("a")) {
            sketch.all(Sequence.class).forEach((sequence) -> expressions.add("nextval('" + sequence.name() + "')"));
            Stream.of("fn3").filter(sketch::has).forEach((routine) -> expressions.add(routine + "()"));
        }
        return expressions.isEmpty() ? null : new Default(this.chance.of(expressions));
    }

    /** Something that is true or false of a row. */
    String condition(List<String> columns, Sketch sketch) {
        String column = this.chance.of(columns);
        List<String> conditions = new ArrayList<>(switch (column.substring(0, 1)) {
            case "q", "a", "b" -> List.of(column + " > 0", column + " <> 7", "abs(" + column + ") < 1000");
            case "c" -> List.of(column + " <> 'x'", "length(" + column + "::text) < 9");
            case "d" -> List.of(column + " > '2001-02-03'::date");
            case "g" -> List.of("cardinality(" + column + ") < 9");
            case "h" -> List.of("NOT isempty(" + column + ")");
            case "i" -> List.of(column, "NOT " + column);
            default -> List.of(column + " IS NOT NULL");
        });
        if ("qab".contains(column.substring(0, 1)) && sketch.has("fn1")) {
            conditions.add("fn1(" + column + "::bigint) > 1");
        }
        if (column.startsWith("c") && sketch.has("fn2")) {
            conditions.add("fn2(" + column + "::text) <> 'y'");
        }
        return this.chance.of(conditions);
    }

    /** A value that an index can have as a key, or a view as a column of the family. */
    String expression(String column, Sketch sketch) {
        return switch (column.substring(0, 1)) {
            case "q", "a", "b" ->
                sketch.has("fn1") && this.chance.percent(40) ? "fn1(" + column + "::bigint)" : "(" + column + " + 1)";
            case "c" -> sketch.has("fn2") && this.chance.percent(40) ? "fn2(" + column + "::text)"
                    : "lower(" + column + "::text)";
            case "i" -> "(NOT " + column + ")";
            default -> column;
        };
    }

}
