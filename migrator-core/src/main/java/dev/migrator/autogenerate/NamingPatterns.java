package dev.migrator.autogenerate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrator.schema.Column;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexKey.ColumnTerm;
import dev.migrator.schema.IndexKey.ExpressionTerm;
import dev.migrator.schema.Table;

/**
 * Names by patterns, in which these stand for something: <code>{table}</code>,
 * <code>{columns}</code> joined by underscores, and for foreign keys
 * <code>{referred-table}</code> and <code>{referred-columns}</code>. An expression counts
 * as a column {@code expr}; the columns of a check are those that it names.
 */
public final class NamingPatterns implements NamingConvention {

    private static final Pattern TOKEN = Pattern.compile("\\{([^}]*)}");

    private static final Set<String> OF_ALL = Set.of("table", "columns");

    private static final Set<String> OF_FOREIGN_KEYS = Set.of("table", "columns", "referred-table", "referred-columns");

    private final Map<Thing, String> patterns;

    /**
     * A convention.
     * @param patterns for what it has names
     * @throws UnknownNamingTokenException where a token stands for nothing
     */
    public NamingPatterns(Map<Thing, String> patterns) {
        this.patterns = new EnumMap<>(Thing.class);
        this.patterns.putAll(patterns);
        patterns.forEach(NamingPatterns::check);
    }

    private static void check(Thing thing, String pattern) {
        Set<String> known = thing == Thing.FOREIGN_KEY ? OF_FOREIGN_KEYS : OF_ALL;
        TOKEN.matcher(pattern)
            .results()
            .map((token) -> token.group(1))
            .filter((token) -> !known.contains(token))
            .findFirst()
            .ifPresent((token) -> {
                throw new UnknownNamingTokenException(pattern, token, new TreeSet<>(known));
            });
    }

    @Override
    public Optional<String> constraint(Table table, Constraint constraint) {
        return constraint.match(new Named(table));
    }

    @Override
    public Optional<String> index(Table table, Index index) {
        return name(Thing.INDEX, Map.of("table", table.name().name().value(), "columns", keys(index.keys())));
    }

    private Optional<String> name(Thing thing, Map<String, String> values) {
        Function<MatchResult, String> value = (token) -> Matcher
            .quoteReplacement(values.getOrDefault(token.group(1), ""));
        return Optional.ofNullable(this.patterns.get(thing))
            .map((pattern) -> TOKEN.matcher(pattern).replaceAll(value).replaceAll("_+$", ""))
            .filter((name) -> !name.isEmpty());
    }

    private static String columns(List<Identifier> columns) {
        return columns.stream().map(Identifier::value).collect(Collectors.joining("_"));
    }

    private static String keys(List<IndexKey> keys) {
        return keys.stream().map((key) -> key.term().match(new KeyName())).collect(Collectors.joining("_"));
    }

    /**
     * What has a name.
     */
    public enum Thing {

        /** A primary key. */
        PRIMARY_KEY,

        /** A unique constraint. */
        UNIQUE,

        /** A foreign key. */
        FOREIGN_KEY,

        /** A check. */
        CHECK,

        /** An exclusion constraint. */
        EXCLUSION,

        /** An index that no constraint made. */
        INDEX

    }

    private static final class KeyName implements IndexKey.Cases<String> {

        @Override
        public String column(ColumnTerm term) {
            return term.column().value();
        }

        @Override
        public String expression(ExpressionTerm term) {
            return "expr";
        }

    }

    private final class Named implements Constraint.Cases<Optional<String>> {

        private final Table table;

        Named(Table table) {
            this.table = table;
        }

        @Override
        public Optional<String> primaryKey(PrimaryKey constraint) {
            return name(Thing.PRIMARY_KEY, columns(constraint.columns()));
        }

        @Override
        public Optional<String> unique(Unique constraint) {
            return name(Thing.UNIQUE, columns(constraint.columns()));
        }

        @Override
        public Optional<String> foreignKey(ForeignKey constraint) {
            return NamingPatterns.this.name(Thing.FOREIGN_KEY,
                    Map.of("table", this.table.name().name().value(), "columns", columns(constraint.columns()),
                            "referred-table", constraint.referencedTable().name().value(), "referred-columns",
                            columns(constraint.referencedColumns())));
        }

        @Override
        public Optional<String> check(Check constraint) {
            return name(Thing.CHECK,
                    columns(this.table.columns()
                        .stream()
                        .map(Column::name)
                        .filter((column) -> isIn(constraint.expression(), column))
                        .toList()));
        }

        @Override
        public Optional<String> exclude(Exclude constraint) {
            return name(Thing.EXCLUSION, keys(constraint.elements().stream().map(Constraint.Element::key).toList()));
        }

        @Override
        public Optional<String> notNull(NotNull constraint) {
            return Optional.empty();
        }

        private Optional<String> name(Thing thing, String columns) {
            return NamingPatterns.this.name(thing,
                    Map.of("table", this.table.name().name().value(), "columns", columns));
        }

        private static boolean isIn(String expression, Identifier column) {
            String name = Pattern.quote(column.value());
            return Pattern.compile("\"%s\"|\\b%s\\b".formatted(name, name)).matcher(expression).find();
        }

    }

}
