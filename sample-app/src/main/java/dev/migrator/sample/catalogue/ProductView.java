package dev.migrator.sample.catalogue;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A product as the pages show it.
 */
record ProductView(UUID id, String sku, String name, String slug, String category, BigDecimal price, String currency,
        ProductStatus status, BigDecimal weightKg) {

}
