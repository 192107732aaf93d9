package dev.migrator.dialect.postgres;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrator.schema.ColumnName;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * How PostgreSQL writes names: in quotes only where they would mean something else
 * without, by the rules of {@code quote_ident}.
 */
final class Identifiers {

    /**
     * The key words that cannot stand for every name: {@code select word from
     * pg_get_keywords() where catcode <> 'U'}, PostgreSQL 18. Those of older versions are
     * among them.
     */
    private static final Set<String> KEY_WORDS = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both \
            case cast char character check coalesce collate collation column concurrently constraint create cross \
            current_catalog current_date current_role current_schema current_time current_timestamp current_user dec \
            decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign \
            freeze from full grant greatest group grouping having ilike in initially inner inout int integer \
            intersect interval into is isnull join json json_array json_arrayagg json_exists json_object \
            json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left \
            like limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null \
            nullif numeric offset on only or order out outer overlaps overlay placing position precision primary \
            real references returning right row select session_user setof similar smallint some substring symmetric \
            system_user table tablesample then time timestamp to trailing treat trim true union unique user using \
            values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists \
            xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable""".split(" "));

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private Identifiers() {
    }

    static String of(Identifier name) {
        return of(name.value());
    }

    static String of(String name) {
        return isPlain(name) && !KEY_WORDS.contains(name) ? name : quoted(name);
    }

    static String of(QualifiedName name) {
        return name.schema() == null ? of(name.name()) : of(name.schema()) + "." + of(name.name());
    }

    static String of(ColumnName name) {
        return of(name.table()) + "." + of(name.column());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static boolean isKeyWord(String word) {
        return KEY_WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static String list(Collection<Identifier> names) {
        return names.stream().map(Identifiers::of).collect(Collectors.joining(", "));
    }

    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

}
