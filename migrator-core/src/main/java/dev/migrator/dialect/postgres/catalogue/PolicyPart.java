package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Policy;

/**
 * The part of {@link TriggerOrPolicyQuery} about row security policies.
 *
 * @see <a href="https://www.postgresql.org/docs/18/catalog-pg-policy.html">pg_policy</a>
 */
final class PolicyPart {

    private static final String SQL = """
            SELECT n.nspname AS schema, c.relname AS table, p.polname AS name, NULL, NULL, NULL, NULL::"char",
                   p.polpermissive AS permissive,
                   p.polcmd AS command,
                   ARRAY(SELECT CASE WHEN used.id = 0 THEN 'public' ELSE pg_get_userbyid(used.id)::text END
                           FROM unnest(p.polroles) AS used (id)) AS roles,
                   pg_get_expr(p.polqual, p.polrelid) AS using_expression,
                   pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression, comment.description AS comment
              FROM pg_policy p
              JOIN pg_class c ON c.oid = p.polrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
              %s
             WHERE %s AND %s AND %s
            """;

    private PolicyPart() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.comment("pg_policy", "p.oid"), terms.inScope("n"), terms.notLeftOut("n", "c"),
                terms.notOfExtension("pg_class", "c.oid"));
    }

    static Policy read(CatalogueRow row) throws SQLException {
        return new Policy(row.name("schema", "table"), row.identifier("name"),
                row.flag("permissive") ? Policy.Kind.PERMISSIVE : Policy.Kind.RESTRICTIVE,
                CatalogueLetters.policyCommand(row.letter("command")), row.identifiers("roles"),
                condition(row, "using_expression"), condition(row, "check_expression"), row.textOrNull("comment"));
    }

    private static @Nullable String condition(CatalogueRow row, String column) throws SQLException {
        String condition = row.textOrNull(column);
        return condition == null ? null : ExpressionText.withoutBrackets(condition);
    }

}
