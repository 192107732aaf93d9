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
 * All rows that a picture is made from: one list for each query.
 */
record Catalogue(List<NamespaceRow> namespaces, List<RelationRow> relations, List<ColumnRow> columns,
        List<ConstraintRow> constraints, List<IndexKeyRow> indexKeys, List<SequenceRow> sequences, List<TypeRow> types,
        List<Routine> routines, List<Trigger> triggers, List<Policy> policies, List<Grant> grants,
        List<Dependency> dependencies, List<Omission> omissions) {

    /**
     * Reads them all. One round trip.
     * @param connection in a transaction whose settings make texts independent of the
     * session
     */
    static Catalogue read(Connection connection, QueryTerms terms) throws SQLException {
        QueryBatch batch = new QueryBatch(terms);
        Answer<NamespaceRow> namespaces = batch.add(new NamespaceQuery());
        Answer<RelationRow> relations = batch.add(new RelationQuery());
        Answer<ColumnRow> columns = batch.add(new ColumnQuery());
        Answer<ConstraintRow> constraints = batch.add(new ConstraintQuery());
        Answer<IndexKeyRow> indexKeys = batch.add(new IndexQuery());
        Answer<SequenceRow> sequences = batch.add(new SequenceQuery());
        Answer<TypeRow> types = batch.add(new TypeQuery());
        Answer<Routine> routines = batch.add(new RoutineQuery());
        Answer<Trigger> triggers = batch.add(new TriggerQuery());
        Answer<Policy> policies = batch.add(new PolicyQuery());
        Answer<Grant> grants = batch.add(new GrantQuery());
        Answer<Dependency> dependencies = batch.add(new DependencyQuery());
        Answer<Omission> omissions = batch.add(new OmissionQuery());
        batch.run(connection);
        return new Catalogue(namespaces.rows(), relations.rows(), columns.rows(), constraints.rows(), indexKeys.rows(),
                sequences.rows(), types.rows(), routines.rows(), triggers.rows(), policies.rows(), grants.rows(),
                dependencies.rows(), omissions.rows());
    }

}
