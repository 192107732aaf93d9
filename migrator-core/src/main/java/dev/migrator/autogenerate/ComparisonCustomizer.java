package dev.migrator.autogenerate;

import dev.migrator.schema.DatabaseModel;

/**
 * Has a say in what counts as different: it can put what the database has into the wanted
 * picture, where the two mean the same to it. Beans of this type in a Spring application
 * are found there and asked in their order.
 */
@FunctionalInterface
public interface ComparisonCustomizer {

    /**
     * What is wanted in the end.
     * @param present what the database has
     * @param wanted what is declared, and what is left alone
     * @return the wanted picture, changed or not
     */
    DatabaseModel customize(DatabaseModel present, DatabaseModel wanted);

}
