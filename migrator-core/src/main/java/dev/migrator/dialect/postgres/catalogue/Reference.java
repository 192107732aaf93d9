package dev.migrator.dialect.postgres.catalogue;

import java.util.List;

import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;

/**
 * What a foreign key refers to.
 *
 * @param relation the oid of the table
 * @param table its name
 * @param columns the places of its columns
 * @param match when a row is left alone
 * @param onUpdate what happens when a key changes
 * @param onDelete what happens when a row goes
 * @param setOnDelete the places of the columns that are set then; empty for all
 */
record Reference(long relation, QualifiedName table, List<Integer> columns, MatchType match,
        ReferentialAction.Kind onUpdate, ReferentialAction.Kind onDelete, List<Integer> setOnDelete) {

}
