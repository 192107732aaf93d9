package dev.migrator.boot.entities.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {

    @Id
    private long id;

    public long id() {
        return this.id;
    }

    public enum Status {

        ACTIVE, GONE

    }

}
