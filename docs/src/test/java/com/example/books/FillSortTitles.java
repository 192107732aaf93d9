package com.example.books;

import dev.migrator.operation.Operations;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;

@Revision(id = "b32e9c302f64", revises = "b21d8b2f1e53", message = "fill the titles to sort by",
        mode = DataMode.BACKGROUND)
class FillSortTitles implements DataMigration {

    private final Titles titles;

    FillSortTitles(Titles titles) {
        this.titles = titles;
    }

    @Override
    public void upgrade(Operations op) {
        op.batches("books")
            .where("sort_title IS NULL")
            .columns("title")
            .apply((rows, tx) -> rows.forEach((row) -> row.set("sort_title", this.titles.sortable(row.text("title")))));
    }

    @Override
    public void downgrade(Operations op) {
        // The column goes with the revision before.
    }

}
