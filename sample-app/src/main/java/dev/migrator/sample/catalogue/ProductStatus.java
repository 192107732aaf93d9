package dev.migrator.sample.catalogue;

/**
 * Whether a product can be bought. The names are those of the database's type.
 */
public enum ProductStatus {

    draft, on_sale, discontinued

}
