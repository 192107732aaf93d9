package dev.migrator.sample.catalogue;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Something that is sold.
 */
@Entity
@Table(name = "products")
class Product {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "category_id")
    private Category category;

    private String sku;

    private String name;

    private String slug;

    private BigDecimal price;

    private String currency;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private ProductStatus status;

    private BigDecimal weightKg;

    @SuppressWarnings("NullAway.Init")
    protected Product() {
    }

    ProductView view() {
        return new ProductView(this.id, this.sku, this.name, this.slug, this.category.name(), this.price, this.currency,
                this.status, this.weightKg);
    }

}
