package dev.migrator.boot.revisions;

import org.springframework.context.annotation.Profile;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

@Profile("test-data")
@Revision(id = "b3", revises = "b2", message = "test data")
class NotInProduction implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("insert into item values (2, 'plate', 3)");
    }

}
