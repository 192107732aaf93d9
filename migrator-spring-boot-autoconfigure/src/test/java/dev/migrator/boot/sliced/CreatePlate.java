package dev.migrator.boot.sliced;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

@Revision(id = "s1", revises = "a1", message = "create plate")
class CreatePlate implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("create table plate (id bigint primary key, name text)");
    }

}
