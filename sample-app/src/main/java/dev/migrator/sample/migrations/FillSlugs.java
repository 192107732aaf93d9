package dev.migrator.sample.migrations;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.migrator.operation.DataTransaction;
import dev.migrator.operation.Operations;
import dev.migrator.sample.catalogue.Slugs;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * Computes a value for every row of a large table, in batches by key and with code of the
 * application.
 */
@Revision(id = "d1b2d5e917ce", revises = "d1a16bc806bd", message = "fill the readable addresses")
class FillSlugs implements Migration {

    private static final int BATCH = 1_000;

    private final Slugs slugs;

    FillSlugs(Slugs slugs) {
        this.slugs = slugs;
    }

    @Override
    public void upgrade(Operations op) {
        op.data((tx) -> {
            String last = "";
            for (List<Row> rows = after(tx.jdbc(), last); !rows.isEmpty(); rows = after(tx.jdbc(), last)) {
                update(tx, rows);
                last = rows.get(rows.size() - 1).sku();
            }
        });
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("update products set slug = null");
    }

    private static List<Row> after(JdbcClient jdbc, String sku) {
        return jdbc.sql("select sku, name from products where sku > ? order by sku limit ?")
            .params(sku, BATCH)
            .query((row, number) -> new Row(row.getString("sku"), row.getString("name")))
            .list();
    }

    private void update(DataTransaction tx, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = tx.connection()
            .prepareStatement("update products set slug = ? where sku = ?")) {
            for (Row row : rows) {
                statement.setString(1, this.slugs.slug(row.name(), row.sku()));
                statement.setString(2, row.sku());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private record Row(String sku, String name) {

    }

}
