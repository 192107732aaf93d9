package dev.migrator.sample.migrations;

import org.springframework.context.annotation.Profile;

import dev.migrator.operation.Operations;
import dev.migrator.sample.visits.Browsers;
import dev.migrator.script.DataMigration;
import dev.migrator.script.DataMode;
import dev.migrator.script.Revision;

/**
 * Computes a value for a million rows with a service of the application, while it serves.
 */
@Profile("visits")
@Revision(id = "e1d8b5a1e3c9", revises = "e1c7a4f0d2b8", message = "name the browsers of visits",
        mode = DataMode.BACKGROUND)
class NameBrowsers implements DataMigration {

    private final Browsers browsers;

    NameBrowsers(Browsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public void upgrade(Operations op) {
        op.batches("visits")
            .where("browser is null")
            .columns("user_agent")
            .apply((rows, tx) -> rows.forEach((row) -> row.set("browser", this.browsers.name(row.text("user_agent")))));
    }

    @Override
    public void downgrade(Operations op) {
        op.batches("visits").update("browser = null");
    }

}
