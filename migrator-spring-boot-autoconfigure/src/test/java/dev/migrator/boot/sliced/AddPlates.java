package dev.migrator.boot.sliced;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * A component, which slices leave out, and which uses a repository.
 */
@Component
@Revision(id = "s2", revises = "s1", message = "add plates")
class AddPlates implements Migration {

    private final ObjectProvider<PlateRepository> plates;

    AddPlates(ObjectProvider<PlateRepository> plates) {
        this.plates = plates;
    }

    @Override
    public void upgrade(Operations op) {
        op.data((tx) -> this.plates.ifAvailable((repository) -> repository.save(new Plate(1, "deep"))));
    }

}
