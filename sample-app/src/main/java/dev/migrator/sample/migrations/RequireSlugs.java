package dev.migrator.sample.migrations;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

import static dev.migrator.operation.NewColumn.column;

/**
 * Says what now holds of the addresses, and makes room for the next revision's counts.
 * Goes back by the reverse of what it says.
 */
@Revision(id = "d1c33ef128df", revises = "d1b2d5e917ce", message = "every product has a readable address")
class RequireSlugs implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.alterColumn("products", "slug").setNotNull();
        op.createIndex("products_slug").on("products").columns("slug").unique();
        op.addColumn("categories", column("product_count", "integer"));
    }

}
