package com.example.shop;

import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;

@Revision(id = "f1a2e6f90432", revises = "f1a1d5e8f321", message = "every order gets a token",
        mode = DataMode.BACKGROUND)
class FillTokens implements DataMigration {

    @Override
    public void upgrade(Operations op) {
        op.batches("orders").where("token IS NULL").update("token = gen_random_uuid()");
    }

    @Override
    public void downgrade(Operations op) {
        // The column goes with the revision before.
    }

}
