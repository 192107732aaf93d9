package dev.migrator.boot.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Item {

    @Id
    private long id;

    private String name;

    protected Item() {
    }

    public Item(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return this.name;
    }

    public void rename(String name) {
        this.name = name;
    }

}
