package dev.migrator.boot.data.trade;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.jdbc.core.mapping.AggregateReference;
import org.springframework.data.relational.core.mapping.Sequence;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Another schema, a class with fields, and a reference to itself.
 */
@Table(schema = "staff")
public class Clerk {

    @Id
    UUID id;

    String name;

    @Nullable AggregateReference<Clerk, UUID> superior;

    @Transient
    @Nullable String mood;

    public Clerk(UUID id, String name, @Nullable AggregateReference<Clerk, UUID> superior) {
        this.id = id;
        this.name = name;
        this.superior = superior;
    }

    @Table(schema = "staff")
    public record Desk(@Id @Sequence(schema = "staff", sequence = "desk_numbers") @Nullable Integer id, String room) {

    }

}
