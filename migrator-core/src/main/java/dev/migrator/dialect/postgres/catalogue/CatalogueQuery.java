package dev.migrator.dialect.postgres.catalogue;

import java.sql.SQLException;

/**
 * One query over the catalogue, and how its rows are read.
 *
 * @param <T> what a row becomes
 */
interface CatalogueQuery<T> {

    /**
     * The text, without parameters and without a semicolon at its end. Its constants mean
     * the same whatever {@code standard_conforming_strings} is.
     */
    String sql(QueryTerms terms);

    /**
     * Reads one row.
     */
    T read(CatalogueRow row) throws SQLException;

}
