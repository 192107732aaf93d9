package dev.migrator.boot.entities.shop;

import org.springframework.data.annotation.Id;

/**
 * An aggregate whose table has its name.
 */
public record Crate(@Id long number) {

}
