package dev.migrator.dialect.postgres.catalogue;

import dev.migrator.schema.Omission;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrator.dialect.postgres.catalogue.QueryBatch.Answer;
import dev.migrator.schema.Dependency;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Trigger;

/**
 * All rows that a picture is made from.
 */
record Catalogue(List<NamespaceRow> namespaces, List<RelationRow> relations, List<ColumnRow> columns,
        List<ConstraintRow> constraints, List<IndexKeyRow> indexKeys, List<SequenceRow> sequences, List<TypeRow> types,
        List<Routine> routines, List<Trigger> triggers, List<Policy> policies, List<Grant> grants,
        List<Dependency> dependencies, List<Omission> omissions) {

    /**
     * Reads them all. One round trip for a connection in autocommit.
     */
    static Catalogue read(Connection connection, QueryTerms terms) throws SQLException {
        QueryBatch batch = new QueryBatch(terms);
        Answer<NamespaceOrType> namespacesAndTypes = batch.add(new NamespaceOrTypeQuery());
        Answer<RelationRow> relations = batch.add(new RelationQuery());
        Answer<ColumnRow> columns = batch.add(new ColumnQuery());
        Answer<ConstraintRow> constraints = batch.add(new ConstraintQuery());
        Answer<IndexKeyRow> indexKeys = batch.add(new IndexQuery());
        Answer<Routine> routines = batch.add(new RoutineQuery());
        Answer<TriggerOrPolicy> triggersAndPolicies = batch.add(new TriggerOrPolicyQuery());
        Answer<Grant> grants = batch.add(new GrantQuery());
        Answer<DependencyOrOmission> dependenciesAndOmissions = batch.add(new DependencyOrOmissionQuery());
        new CatalogueSession(connection, terms.scope()).run(batch);
        return new Catalogue(namespacesAndTypes.some(NamespaceOrType::namespace), relations.rows(), columns.rows(),
                constraints.rows(), indexKeys.rows(), relations.some(RelationRow::sequence),
                namespacesAndTypes.some(NamespaceOrType::type), routines.rows(),
                triggersAndPolicies.some(TriggerOrPolicy::trigger), triggersAndPolicies.some(TriggerOrPolicy::policy),
                grants.rows(), dependenciesAndOmissions.some(DependencyOrOmission::dependency),
                dependenciesAndOmissions.some(DependencyOrOmission::omission));
    }

}
