package dev.migrator.boot.duplicate;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * A revision in an application's package that is a bean without being found.
 */
@AutoConfigurationPackage
@Revision(id = "d1", revises = "a1", message = "listed")
public class Listed implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("select 1");
    }

}
