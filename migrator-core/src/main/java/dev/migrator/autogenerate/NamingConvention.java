package dev.migrator.autogenerate;

import java.util.Optional;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Index;
import dev.migrator.schema.Table;

/**
 * Names new constraints and indexes for which the model chooses no name. What the
 * database has keeps its name, whatever that is. Beans of this type in a Spring
 * application are found there and asked in their order; the first name counts.
 * <p>
 * A name that is too long for PostgreSQL is cut off and ends in a checksum then, and one
 * that is taken gets a number. Partitioned tables and those with parents or heirs are not
 * asked for, since their names depend on each other.
 */
public interface NamingConvention {

    /**
     * The name of a constraint.
     * @param table the table as it is to be
     * @param constraint the constraint, with the name that PostgreSQL or Hibernate made
     * up; never NOT NULL
     * @return empty to leave it at that
     */
    Optional<String> constraint(Table table, Constraint constraint);

    /**
     * The name of an index.
     * @param table the table as it is to be
     * @param index the index, with the name that PostgreSQL or Hibernate made up
     * @return empty to leave it at that
     */
    Optional<String> index(Table table, Index index);

}
