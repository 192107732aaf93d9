package dev.migrator.sample.migrations;

import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

import static dev.migrator.operation.NewIndexKey.key;

/**
 * Builds an index while rows are written. Goes back by the reverse of what it says, which
 * drops the index concurrently, too.
 */
@Revision(id = "b17a94e2c16f", revises = "b16e3fd1b05a", message = "find products by a part of their name",
        transactional = false)
class IndexProductNames implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createIndex("products_name_trigrams")
            .on("products")
            .using("gin")
            .key(key("name").operatorClass("gin_trgm_ops"))
            .concurrently();
    }

}
