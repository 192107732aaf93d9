package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.InspectionScope;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * The terms that catalogue queries share, and those that depend on the server.
 *
 * @param scope what is read
 * @param version the major version of the server
 */
record QueryTerms(InspectionScope scope, int version) {

    private static final PostgresDialect dialect = new PostgresDialect();

    /**
     * A constant that means the same whatever {@code standard_conforming_strings} is: the
     * driver cuts the queries at their semicolons as the session has it.
     */
    static String literal(String text) {
        return text.contains("\\") ? "E" + dialect.literal(text.replace("\\", "\\\\")) : dialect.literal(text);
    }

    /**
     * A condition for what lives in a schema that is read.
     * @param namespace the alias of pg_namespace
     */
    String inScope(String namespace) {
        if (this.scope.schemas().isEmpty()) {
            return "(%1$s.nspname !~ '^pg_' AND %1$s.nspname <> 'information_schema')".formatted(namespace);
        }
        return "%s.nspname IN (%s)".formatted(namespace, literals(this.scope.schemas().stream().sorted().toList()));
    }

    private static String literals(List<Identifier> names) {
        return names.stream().map(Identifier::value).map(QueryTerms::literal).collect(Collectors.joining(", "));
    }

    /**
     * What PostgreSQL writes before the name of a thing: its schema, unless this is in
     * the search path.
     * @param namespace the alias of pg_namespace
     */
    String prefix(String namespace) {
        String schema = "quote_ident(%s.nspname::text) || '.'".formatted(namespace);
        List<Identifier> path = this.scope.searchPath();
        return path.isEmpty() ? schema
                : "CASE WHEN %s.nspname IN (%s) THEN '' ELSE %s END".formatted(namespace, literals(path), schema);
    }

    /**
     * A condition that spares what belongs to an extension. Not correlated, so that it is
     * evaluated once.
     * @param catalogue the system catalogue of the thing
     * @param id what holds its oid
     */
    String notOfExtension(String catalogue, String id) {
        return """
                %s NOT IN (SELECT member.objid FROM pg_depend member
                            WHERE member.refclassid = 'pg_extension'::regclass AND member.deptype = 'e'
                              AND member.classid = '%s'::regclass)""".formatted(id, catalogue);
    }

    /**
     * A condition that spares the tables that are left out.
     * @param namespace the alias of pg_namespace
     * @param relation the alias of pg_class
     */
    String notLeftOut(String namespace, String relation) {
        if (this.scope.leftOut().isEmpty()) {
            return "true";
        }
        return this.scope.leftOut()
            .stream()
            .sorted()
            .map(QueryTerms::pair)
            .collect(Collectors.joining(", ", "(%s.nspname, %s.relname) NOT IN (VALUES ".formatted(namespace, relation),
                    ")"));
    }

    private static String pair(QualifiedName table) {
        return "(%s::name, %s::name)".formatted(literal(String.valueOf(table.schema())), literal(table.name().value()));
    }

    /**
     * A join to the comment of a thing, with the alias {@code comment}.
     * @param catalogue the system catalogue of the thing
     * @param id what holds its oid
     */
    String comment(String catalogue, String id) {
        return comment(catalogue, id, "0");
    }

    /**
     * A join to the comment of a column, with the alias {@code comment}.
     */
    String comment(String catalogue, String id, String column) {
        return """
                LEFT JOIN pg_description comment
                       ON comment.objoid = %s AND comment.classoid = '%s'::regclass AND comment.objsubid = %s"""
            .formatted(id, catalogue, column);
    }

    /**
     * What newer servers have, or its substitute.
     */
    String since(int major, String term, String otherwise) {
        return this.version >= major ? term : otherwise;
    }

}
