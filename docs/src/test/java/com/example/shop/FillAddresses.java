package com.example.shop;

import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;

@Revision(id = "f2e14c5f6aa8", revises = "f2e03b4e5997", message = "fill the addresses", mode = DataMode.BACKGROUND)
class FillAddresses implements DataMigration {

    @Override
    public void upgrade(Operations op) {
        op.batches("customers")
            .where("NOT EXISTS (SELECT FROM addresses WHERE customer_id = customers.id)")
            .update("street = street");
    }

    @Override
    public void downgrade(Operations op) {
        // The table goes with the revision before.
    }

}
