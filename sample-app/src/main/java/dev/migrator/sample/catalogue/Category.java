package dev.migrator.sample.catalogue;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.jspecify.annotations.Nullable;

/**
 * A kind of products.
 */
@Entity
@Table(name = "categories")
class Category {

    @Id
    @ColumnDefault("gen_random_uuid()")
    private UUID id;

    @Column(nullable = false, columnDefinition = "text")
    private String name;

    @Column(nullable = false)
    private @Nullable Integer productCount;

    @SuppressWarnings("NullAway.Init")
    protected Category() {
    }

    UUID id() {
        return this.id;
    }

    String name() {
        return this.name;
    }

    @Nullable Integer productCount() {
        return this.productCount;
    }

    void countProducts(long count) {
        this.productCount = Math.toIntExact(count);
    }

}
