package dev.migrator.boot.entities.shop;

/**
 * Is an entity by what it inherits.
 */
public class VipCustomer extends Customer {

}
