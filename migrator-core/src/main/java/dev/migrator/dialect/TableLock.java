package dev.migrator.dialect;

import dev.migrator.schema.QualifiedName;
import dev.migrator.sql.LockMode;

/**
 * A lock on a relation that was there before: a table, or a view, index or sequence where
 * that is what is changed.
 *
 * @param relation what is locked
 * @param mode how
 */
public record TableLock(QualifiedName relation, LockMode mode) {

}
