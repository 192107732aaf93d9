package dev.migrator.boot.jpa.zoo;

/**
 * Marks the package of a freight company, whose entities are mapped in every way that
 * Hibernate has.
 */
public interface ZooPackage {

}
