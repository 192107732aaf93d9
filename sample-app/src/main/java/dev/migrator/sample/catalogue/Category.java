package dev.migrator.sample.catalogue;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A kind of products.
 */
@Entity
@Table(name = "categories")
class Category {

    @Id
    private UUID id;

    private String name;

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
