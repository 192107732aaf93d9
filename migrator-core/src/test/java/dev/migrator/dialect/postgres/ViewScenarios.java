package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.Map;

import dev.migrator.operation.Before;
import dev.migrator.operation.Concurrency;
import dev.migrator.operation.MaterializedViewOperation.CreateMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.DropMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RefreshMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.RenameMaterializedView;
import dev.migrator.operation.MaterializedViewOperation.SetMaterializedViewSchema;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.operation.ViewOperation.DropView;
import dev.migrator.operation.ViewOperation.HoldViewPlace;
import dev.migrator.operation.ViewOperation.RenameView;
import dev.migrator.operation.ViewOperation.ReplaceView;
import dev.migrator.operation.ViewOperation.ResetViewOption;
import dev.migrator.operation.ViewOperation.SetViewOption;
import dev.migrator.operation.ViewOperation.SetViewSchema;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.OutputColumn;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.TableStorage;
import dev.migrator.schema.View;
import dev.migrator.schema.View.CheckOption;

import static dev.migrator.dialect.postgres.Scenario.scenario;

/**
 * Operations on views and materialized views.
 */
final class ViewScenarios {

    private static final String USERS = "CREATE TABLE users (id bigint, seen date)";

    private static final String VIEW = "CREATE VIEW recent AS SELECT id FROM users";

    private static final String TOTALS = "CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM users";

    private ViewScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(CreateView.class).before(USERS)
                    .java((op) -> op.createView("recent", "SELECT id FROM users WHERE seen > current_date - 30")),
                scenario(CreateView.class).titled("with options")
                    .before(USERS)
                    .java((op) -> op
                        .createView(new View(QualifiedName.of("recent"), "SELECT id FROM users WHERE id > 0;",
                                Map.of("security_invoker", "true"), CheckOption.LOCAL, "positive ones"))),
                scenario(CreateView.class).titled("with comments on its columns")
                    .before(USERS)
                    .java((op) -> op.createView(new View(QualifiedName.of("recent"),
                            List.of(new OutputColumn(Identifier.of("id"), "bigint", "as in users")),
                            "SELECT id FROM users", Map.of(), null, null))),
                scenario(ReplaceView.class).before(USERS, VIEW)
                    .java((op) -> op.replaceView("recent", "SELECT id FROM users WHERE id > 0")
                        .was("SELECT id FROM users")),
                scenario(HoldViewPlace.class).before(USERS, VIEW)
                    .refused("42809", "CREATE TABLE recent (id bigint)")
                    .java((op) -> op.add(new HoldViewPlace(QualifiedName.of("recent"),
                            List.of(new OutputColumn(Identifier.of("id"), "bigint", null))))),
                scenario(DropView.class).before(USERS, VIEW)
                    .java((op) -> op.dropView("recent").was("SELECT id FROM users")),
                scenario(RenameView.class).before(USERS, VIEW).java((op) -> op.renameView("recent").to("latest")),
                scenario(SetViewSchema.class).before(USERS, VIEW, "CREATE SCHEMA reports")
                    .java((op) -> op
                        .add(new SetViewSchema(QualifiedName.of("public", "recent"), Identifier.of("reports")))),
                scenario(SetViewOption.class).before(USERS, VIEW)
                    .java((op) -> op.add(new SetViewOption(QualifiedName.of("recent"), "security_barrier", "true",
                            Before.nothing()))),
                scenario(ResetViewOption.class).before(USERS, VIEW, "ALTER VIEW recent SET (security_barrier = true)")
                    .java((op) -> op.add(new ResetViewOption(QualifiedName.of("recent"), "security_barrier", "true"))),
                scenario(CreateMaterializedView.class).before(USERS)
                    .java((op) -> op.createMaterializedView("totals", "SELECT count(*) AS n FROM users")),
                scenario(CreateMaterializedView.class).titled("with comments on its columns")
                    .before(USERS)
                    .java((op) -> op.createMaterializedView(new MaterializedView(QualifiedName.of("totals"),
                            List.of(new OutputColumn(Identifier.of("n"), "bigint", "all of them")),
                            "SELECT count(*) AS n FROM users", TableStorage.DEFAULT, true, List.of(), null))),
                scenario(DropMaterializedView.class).before(USERS, TOTALS)
                    .java((op) -> op.dropMaterializedView("totals")
                        .was(new MaterializedView(QualifiedName.of("totals"), "SELECT count(*) AS n FROM users",
                                TableStorage.DEFAULT, true, List.of(), null))),
                scenario(RenameMaterializedView.class).before(USERS, TOTALS)
                    .java((op) -> op.renameMaterializedView("totals").to("sums")),
                scenario(SetMaterializedViewSchema.class).before(USERS, TOTALS, "CREATE SCHEMA reports")
                    .java((op) -> op.add(new SetMaterializedViewSchema(QualifiedName.of("public", "totals"),
                            Identifier.of("reports")))),
                scenario(RefreshMaterializedView.class).before(USERS, TOTALS)
                    .java((op) -> op.refreshMaterializedView("totals", Concurrency.BLOCKING)),
                scenario(RefreshMaterializedView.class).titled("concurrently")
                    .before(USERS, TOTALS, "CREATE UNIQUE INDEX ix_totals ON totals (n)")
                    .java((op) -> op.refreshMaterializedView("totals", Concurrency.CONCURRENT)));
    }

}
