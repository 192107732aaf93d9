package dev.migrator.sample.catalogue;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/**
 * Something that is sold.
 */
@Entity
@Table(name = "products", indexes = @Index(name = "products_category_id", columnList = "category_id"))
class Product {

    @Id
    @ColumnDefault("gen_random_uuid()")
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "category_id", nullable = false)
    @OnDelete(action = OnDeleteAction.RESTRICT)
    private Category category;

    @Column(nullable = false, unique = true, columnDefinition = "text")
    private String sku;

    @Column(nullable = false, columnDefinition = "text")
    private String name;

    @Column(nullable = false, unique = true, columnDefinition = "text")
    private String slug;

    @Column(nullable = false, precision = 8, scale = 2,
            check = @CheckConstraint(name = "products_price_check", constraint = "price >= 0"))
    private BigDecimal price;

    @Column(nullable = false, columnDefinition = "text",
            check = @CheckConstraint(name = "products_currency_check", constraint = "currency ~ '^[A-Z]{3}$'"))
    private String currency;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private ProductStatus status;

    @Column(nullable = false, precision = 8, scale = 3)
    private BigDecimal weightKg;

    @SuppressWarnings("NullAway.Init")
    protected Product() {
    }

    ProductView view() {
        return new ProductView(this.id, this.sku, this.name, this.slug, this.category.name(), this.price, this.currency,
                this.status, this.weightKg);
    }

}
