package dev.migrator.boot.revisions.nested;

import java.math.BigDecimal;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

@Revision(id = "b2", revises = "b1", message = "fill price")
class FillPrice implements Migration {

    private final BigDecimal price;

    FillPrice(BigDecimal price) {
        this.price = price;
    }

    @Override
    public void upgrade(Operations op) {
        op.data((tx) -> tx.jdbc().sql("insert into item values (1, 'cup', ?)").param(this.price).update());
    }

}
