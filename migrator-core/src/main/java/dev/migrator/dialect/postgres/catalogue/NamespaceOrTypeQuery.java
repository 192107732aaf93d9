package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

/**
 * What lives in no table: schemas, extensions and types.
 */
final class NamespaceOrTypeQuery implements CatalogueQuery<NamespaceOrType> {

    @Override
    public String sql(QueryTerms terms) {
        return TypePart.sql(terms) + " UNION ALL " + NamespacePart.sql(terms);
    }

    @Override
    public NamespaceOrType read(CatalogueRow row) throws SQLException {
        return NamespacePart.is(row.letter("kind")) ? new NamespaceOrType(NamespacePart.read(row), null)
                : new NamespaceOrType(null, TypePart.read(row));
    }

}
