package dev.migrator.sample.migrations;

import dev.migrator.operation.Operations;
import dev.migrator.sample.catalogue.ProductCounts;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * Calls a service that works with JPA repositories. They need the database themselves, so
 * this revision, and what comes after it, runs once all beans exist and before the first
 * request is served.
 */
@Revision(id = "d1d4981238e0", revises = "d1c33ef128df", message = "count the products of each category")
class CountProducts implements Migration {

    private final ProductCounts counts;

    CountProducts(ProductCounts counts) {
        this.counts = counts;
    }

    @Override
    public void upgrade(Operations op) {
        op.data((tx) -> this.counts.refresh());
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("update categories set product_count = null");
    }

}
