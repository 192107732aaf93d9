package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

/**
 * What needs what, and what else there is.
 */
final class DependencyOrOmissionQuery implements CatalogueQuery<DependencyOrOmission> {

    @Override
    public String sql(QueryTerms terms) {
        return DependencyPart.sql(terms) + " UNION ALL " + OmissionPart.sql(terms);
    }

    @Override
    public DependencyOrOmission read(CatalogueRow row) throws SQLException {
        return row.textOrNull("kind") == null ? new DependencyOrOmission(null, OmissionPart.read(row))
                : new DependencyOrOmission(DependencyPart.read(row), null);
    }

}
