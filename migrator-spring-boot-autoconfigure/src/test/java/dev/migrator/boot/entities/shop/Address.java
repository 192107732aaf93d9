package dev.migrator.boot.entities.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public record Address(String city) {

}
