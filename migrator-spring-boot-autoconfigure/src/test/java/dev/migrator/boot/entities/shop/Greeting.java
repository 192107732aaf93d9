package dev.migrator.boot.entities.shop;

/**
 * A service that uses an entity itself.
 */
public class Greeting {

    public String of(String name) {
        return "Dear " + name;
    }

    public String of(Customer customer) {
        return "Dear customer " + customer.id();
    }

}
