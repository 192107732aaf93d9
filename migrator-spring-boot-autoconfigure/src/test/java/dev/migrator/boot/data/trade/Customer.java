package dev.migrator.boot.data.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Simple values of all sorts, embedded ones, and parts whose table others share.
 */
@Table
public record Customer(@Id @Nullable Long id, @Version @Nullable Integer version, String name, @Nullable String phone,
        Grade grade, boolean active, int orders, BigDecimal credit, Money limit, LocalDate born, LocalTime calls,
        Instant since, LocalDateTime seen, @Nullable OffsetDateTime left, UUID reference, byte[] photo,
        Set<String> tags, List<Integer> scores, List<Grade> grades, @Column("e_mail") @Nullable String email,
        @ReadOnlyProperty @Nullable String rating, @Embedded.Empty(prefix = "home_") Address home,
        @Embedded.Nullable(prefix = "work_") @Nullable Address work,
        @MappedCollection(idColumn = "customer_id") Set<Picture> pictures) {

    public enum Grade {

        NEW, REGULAR

    }

    public record Money(BigDecimal amount) {

    }

    public record Address(String street, @Nullable String floor, @Embedded.Nullable Place place) {

    }

    public record Place(String city, int zip) {

    }

    public record Picture(String file) {

    }

}
