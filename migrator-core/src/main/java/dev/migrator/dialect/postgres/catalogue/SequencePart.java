package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.ColumnName;

/**
 * The part of {@link RelationQuery} about the numbers of sequences and their owners.
 *
 * @see <a href=
 * "https://www.postgresql.org/docs/18/catalog-pg-sequence.html">pg_sequence</a>
 */
final class SequencePart {

    private static final String SQL = """
            SELECT s.seqrelid AS id, format_type(s.seqtypid, NULL) AS type, s.seqstart AS start,
                   s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache,
                   s.seqcycle AS cycle, owned.deptype AS ownership, owned.refobjid AS owner,
                   owned.refobjsubid AS owner_number, tn.nspname AS owner_schema, t.relname AS owner_name,
                   a.attname AS owner_column, format_type(a.atttypid, NULL) AS owner_type
              FROM pg_sequence s
              LEFT JOIN pg_depend owned ON owned.classid = 'pg_class'::regclass AND owned.objid = s.seqrelid
                                       AND owned.objsubid = 0 AND owned.refclassid = 'pg_class'::regclass
                                       AND owned.deptype IN ('a', 'i')
              LEFT JOIN pg_class t ON t.oid = owned.refobjid
              LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
              LEFT JOIN pg_attribute a ON a.attrelid = owned.refobjid AND a.attnum = owned.refobjsubid
             WHERE t.oid IS NULL OR %s AND %s
            """;

    private SequencePart() {
    }

    static String sql(QueryTerms terms) {
        return SQL.formatted(terms.notLeftOut("tn", "t"), terms.notOfExtension("pg_class", "t.oid"));
    }

    static SequenceRow read(CatalogueRow row) throws SQLException {
        boolean identity = row.letter("ownership") == 'i';
        SequenceNumbers numbers = new SequenceNumbers(row.text("type"), row.id("start"), row.id("increment"),
                row.id("minimum"), row.id("maximum"), row.id("cache"), row.flag("cycle"));
        return new SequenceRow(row.name("schema", "name"),
                numbers.options(identity ? row.text("owner_type") : SequenceNumbers.DEFAULT_TYPE),
                CatalogueLetters.persistence(row.letter("persistence")), identity ? row.id("owner") : 0,
                identity ? row.number("owner_number") : 0, identity ? null : ownedBy(row), row.textOrNull("comment"));
    }

    private static @Nullable ColumnName ownedBy(CatalogueRow row) throws SQLException {
        return row.textOrNull("owner_name") == null ? null
                : new ColumnName(row.name("owner_schema", "owner_name"), row.identifier("owner_column"));
    }

}
