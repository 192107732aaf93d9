package com.example.shop;

import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;

@Revision(id = "f2c1f70a1553", revises = "f2c0e6f90442", message = "fill the large quantities",
        mode = DataMode.BACKGROUND)
class FillQuantities implements DataMigration {

    @Override
    public void upgrade(Operations op) {
        op.batches("orders").where("quantity_large IS DISTINCT FROM quantity").update("quantity_large = quantity");
    }

    @Override
    public void downgrade(Operations op) {
        // The column goes with the revision before.
    }

}
