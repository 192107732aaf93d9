package dev.migrator.autogenerate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.QualifiedName;

/**
 * Leaves out what has certain names. A star in a name stands for any number of letters.
 *
 * @param tables names of tables, sequences, views and the like; with a schema where they
 * are not in the migrated one
 * @param columns names of columns after that of their table and a dot
 */
public record NamePatterns(List<String> tables, List<String> columns) implements ObjectFilter {

    /**
     * Copies.
     */
    public NamePatterns {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    @Override
    public boolean includes(DatabaseObject object) {
        if (object instanceof Named named) {
            return noneMatches(this.tables, named.name().toString());
        }
        return !(object instanceof Member member && member.kind() == MemberKind.COLUMN)
                || noneMatches(this.columns, name(member.owner(), member.name().value()));
    }

    private static String name(QualifiedName table, String column) {
        return table + "." + column;
    }

    private static boolean noneMatches(List<String> patterns, String name) {
        return patterns.stream().noneMatch((pattern) -> regex(pattern).matcher(name).matches());
    }

    private static Pattern regex(String pattern) {
        return Pattern
            .compile(Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

}
