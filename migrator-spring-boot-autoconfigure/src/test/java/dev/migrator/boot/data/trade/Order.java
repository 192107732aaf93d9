package dev.migrator.boot.data.trade;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Sequence;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A sequence, parts in lists, maps, sets and alone, and references to other aggregates.
 */
@Table
public record Order(@Id @Sequence("order_numbers") @Nullable Long id, AggregateReference<Customer, Long> customer,
        @Nullable AggregateReference<Clerk, UUID> clerk, List<Line> lines,
        @MappedCollection(idColumn = "order_id", keyColumn = "reason") Map<String, Discount> discounts,
        Set<Payment> payments, @Nullable Delivery delivery) {

    public record Line(AggregateReference<Product, String> product, int quantity, List<Note> notes) {

    }

    public record Note(String text) {

    }

    public record Discount(int percent) {

    }

    public record Payment(@Id @Nullable Long id, Customer.Money paid) {

    }

    public record Delivery(@Nullable String carrier, Map<Customer.Grade, Parcel> parcels, @Nullable Receipt receipt) {

    }

    public record Parcel(double weight) {

    }

    public record Receipt(String signature) {

    }

}
