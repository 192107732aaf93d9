package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of {@link OmissionPart} about objects that live in the schemas that are read.
 */
final class SchemaOmissions {

    private static final List<Kind> KINDS = List.of(
            new Kind("foreign table", "pg_class", "rel", " AND o.relkind = 'f'"),
            new Kind("range type", "pg_type", "typ", " AND o.typtype = 'r'"),
            // The array of a type is no type of its own.
            new Kind("base type", "pg_type", "typ",
                    " AND o.typtype = 'b' AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = o.oid)"),
            new Kind("shell type", "pg_type", "typ", " AND o.typtype = 'p'"),
            new Kind("collation", "pg_collation", "coll", ""), new Kind("conversion", "pg_conversion", "con", ""),
            new Kind("operator class", "pg_opclass", "opc", ""), new Kind("operator family", "pg_opfamily", "opf", ""),
            new Kind("statistics", "pg_statistic_ext", "stx", ""),
            new Kind("text search configuration", "pg_ts_config", "cfg", ""),
            new Kind("text search dictionary", "pg_ts_dict", "dict", ""),
            new Kind("text search parser", "pg_ts_parser", "prs", ""),
            new Kind("text search template", "pg_ts_template", "tmpl", ""));

    /** Named by their operands too. */
    private static final String OPERATORS = """
            SELECT 'pg_operator'::regclass, o.oid, 'operator', o.oid::regoperator::text
              FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
             WHERE %s""";

    private SchemaOmissions() {
    }

    static String sql(QueryTerms terms) {
        String named = KINDS.stream().map((kind) -> kind.sql(terms)).collect(Collectors.joining("\nUNION ALL\n"));
        return named + "\nUNION ALL\n" + OPERATORS.formatted(terms.inScope("n"));
    }

    /**
     * A kind of object with a catalogue whose columns have names with a common beginning.
     *
     * @param name PostgreSQL's name for it
     * @param catalogue where it is kept
     * @param prefix the beginning of the names of columns
     * @param condition which rows are of this kind
     */
    private record Kind(String name, String catalogue, String prefix, String condition) {

        String sql(QueryTerms terms) {
            return """
                    SELECT '%2$s'::regclass, o.oid, '%1$s', %6$s || quote_ident(o.%3$sname::text)
                      FROM %2$s o JOIN pg_namespace n ON n.oid = o.%3$snamespace
                     WHERE %4$s%5$s""".formatted(this.name, this.catalogue, this.prefix, terms.inScope("n"),
                    this.condition, terms.prefix("n"));
        }

    }

}
