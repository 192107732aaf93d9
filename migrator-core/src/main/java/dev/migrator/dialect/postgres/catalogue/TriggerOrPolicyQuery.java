package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

/**
 * What happens to the rows of a table besides: triggers and row security policies.
 */
final class TriggerOrPolicyQuery implements CatalogueQuery<TriggerOrPolicy> {

    @Override
    public String sql(QueryTerms terms) {
        return TriggerPart.sql(terms) + " UNION ALL " + PolicyPart.sql(terms);
    }

    @Override
    public TriggerOrPolicy read(CatalogueRow row) throws SQLException {
        return row.textOrNull("definition") == null ? new TriggerOrPolicy(null, PolicyPart.read(row))
                : new TriggerOrPolicy(TriggerPart.read(row), null);
    }

}
