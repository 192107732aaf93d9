package dev.migrator.boot.entities.shop;

import org.springframework.data.relational.core.mapping.Table;

@Table("parcels")
public record Parcel(long number) {

}
