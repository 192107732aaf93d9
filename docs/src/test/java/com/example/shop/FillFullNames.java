package com.example.shop;

import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;

@Revision(id = "f2a1a2b5c0fe", revises = "f2a091a4bfed", message = "every customer gets a full name",
        mode = DataMode.BACKGROUND)
class FillFullNames implements DataMigration {

    @Override
    public void upgrade(Operations op) {
        op.batches("customers").where("full_name IS NULL").update("full_name = name");
    }

    @Override
    public void downgrade(Operations op) {
        // The column goes with the revision before.
    }

}
