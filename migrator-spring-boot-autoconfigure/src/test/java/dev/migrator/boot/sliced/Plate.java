package dev.migrator.boot.sliced;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Plate {

    @Id
    private long id;

    private String name;

    protected Plate() {
    }

    Plate(long id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return this.name;
    }

}
