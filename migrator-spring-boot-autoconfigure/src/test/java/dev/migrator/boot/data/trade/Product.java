package dev.migrator.boot.data.trade;

import java.util.Set;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An id that is given, a naming of its own, and a table that is shared.
 */
@Table("goods")
public record Product(@Id String sku, String title,
        @MappedCollection(idColumn = "product_sku") Set<Customer.Picture> pictures) {

}
