package dev.migrator.dialect.postgres.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;

/**
 * A constraint of a table or domain.
 *
 * @param id its oid
 * @param kind pg_constraint.contype
 * @param name its name
 * @param local whether it is defined here and not only in a parent
 * @param parent the oid of the constraint of the partitioned table that it is part of; 0
 * for none
 * @param relation the oid of its table; 0 for one of a domain
 * @param domain the oid of its domain; 0 for one of a table
 * @param index the oid of the index that it owns, or of the one that a foreign key refers
 * to; 0 for none
 * @param columns the places of its columns; 0 for an expression
 * @param expression of a check; null for others
 * @param operators of an exclusion constraint; empty for others
 * @param reference of a foreign key; null for others
 * @param inheritance whether it holds for child tables
 * @param overlaps whether its last column is a period
 * @param deferral when it is checked
 * @param enforcement which rows it is known to hold for
 * @param comment null for none
 */
record ConstraintRow(long id, char kind, Identifier name, boolean local, long parent, long relation, long domain,
        long index, List<Integer> columns, @Nullable String expression, List<String> operators,
        @Nullable Reference reference, Inheritance inheritance, Overlaps overlaps, Deferral deferral,
        Enforcement enforcement, @Nullable String comment) {

    /**
     * Whether it owns its index.
     */
    boolean ownsIndex() {
        return this.kind == 'p' || this.kind == 'u' || this.kind == 'x';
    }

}
