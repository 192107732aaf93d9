package dev.migrator.boot.revisions;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

@Revision(id = "b1", revises = "a1", message = "add price")
class AddPrice implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("alter table item add price numeric");
    }

}
