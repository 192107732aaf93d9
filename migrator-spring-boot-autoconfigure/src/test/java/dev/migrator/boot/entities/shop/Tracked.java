package dev.migrator.boot.entities.shop;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public class Tracked {

}
