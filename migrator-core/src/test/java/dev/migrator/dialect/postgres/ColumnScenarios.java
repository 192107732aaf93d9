package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.ChangeType;
import dev.migrator.operation.ColumnOperation.Conversion;
import dev.migrator.operation.ColumnOperation.DropColumn;
import dev.migrator.operation.ColumnOperation.DropNotNull;
import dev.migrator.operation.ColumnOperation.RenameColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.ColumnStorageOperation.ResetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnOption;
import dev.migrator.operation.ColumnStorageOperation.SetColumnStorage;
import dev.migrator.operation.ColumnStorageOperation.SetCompression;
import dev.migrator.operation.ColumnStorageOperation.SetStatistics;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.DropDefault;
import dev.migrator.operation.ColumnValueOperation.DropExpression;
import dev.migrator.operation.ColumnValueOperation.DropIdentity;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.ColumnValueOperation.SetExpression;
import dev.migrator.operation.ColumnValueOperation.SetIdentity;
import dev.migrator.operation.IdentityChange;
import dev.migrator.operation.SequenceChange;
import dev.migrator.schema.ColumnStorage;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Compression;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.SequenceOptions;

import static dev.migrator.dialect.postgres.Scenario.scenario;
import static dev.migrator.operation.NewColumn.column;

/**
 * Operations on columns.
 */
final class ColumnScenarios {

    private static final String USERS = "CREATE TABLE users (id bigint NOT NULL, email text)";

    private static final String PRICES = "CREATE TABLE prices (net numeric, gross numeric "
            + "GENERATED ALWAYS AS (net * 1.19) STORED)";

    private ColumnScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(AddColumn.class).before(USERS)
                    .java((op) -> op.addColumn("users",
                            column("phone", "text").notNull().defaultValue("none").comment("as it was typed"))),
                scenario(AddColumn.class).titled("that refers to another table")
                    .before(USERS, "CREATE TABLE teams (id bigint PRIMARY KEY)")
                    .java((op) -> op.addColumn("users",
                            column("team_id", "bigint").references(QualifiedName.of("teams"), "id",
                                    (key) -> key.named("users_team").onDeleteCascade()))),
                scenario(AddColumn.class).titled("that is computed when it is read")
                    .before(USERS)
                    .java((op) -> op.addColumn("users",
                            column("domain", "text").generatedVirtual("split_part(email, '@', 2)"))),
                scenario(AddColumn.class).titled("with a way to store it")
                    .before(USERS)
                    .java((op) -> op.addColumn("users",
                            column("photo", "bytea").storage(ColumnStorage.EXTERNAL)
                                .compression(Compression.PGLZ)
                                .statistics(0)
                                .option("n_distinct", "-1"))),
                scenario(DropColumn.class).before(USERS)
                    .java((op) -> op.dropColumn("users", "email").was(column("email", "text"))),
                scenario(RenameColumn.class).before(USERS)
                    .java((op) -> op.renameColumn("users", "email").to("address")),
                scenario(ChangeType.class).before(USERS)
                    .java((op) -> op.alterColumn("users", "email").type("varchar(200)").was("text")),
                scenario(ChangeType.class).titled("with expressions")
                    .before("CREATE TABLE users (id bigint, tags text)")
                    .java((op) -> op.alterColumn("users", "tags")
                        .type("text[]")
                        .using("string_to_array(tags, ',')")
                        .was(new Conversion("text", null, "array_to_string(tags, ',')"))),
                scenario(SetNotNull.class).before(USERS).java((op) -> op.alterColumn("users", "email").setNotNull()),
                scenario(DropNotNull.class).before(USERS).java((op) -> op.alterColumn("users", "id").dropNotNull()),
                scenario(SetDefault.class).before(USERS)
                    .java((op) -> op.alterColumn("users", "email").setDefault("nobody").wasNothing()),
                scenario(SetDefault.class).titled("instead of another one")
                    .before("CREATE TABLE users (seen date DEFAULT '2026-01-01')")
                    .java((op) -> op.alterColumn("users", "seen")
                        .setDefaultExpression("current_date")
                        .was("'2026-01-01'::date")),
                scenario(DropDefault.class).before("CREATE TABLE users (seen date DEFAULT CURRENT_DATE)")
                    .java((op) -> op.alterColumn("users", "seen").dropDefault().was("CURRENT_DATE")),
                scenario(AddIdentity.class).before(USERS)
                    .java((op) -> op.alterColumn("users", "id")
                        .addIdentity(IdentityKind.BY_DEFAULT, (numbers) -> numbers.start(1000))),
                scenario(SetIdentity.class)
                    .before("CREATE TABLE users (id bigint GENERATED BY DEFAULT AS IDENTITY (CACHE 10))")
                    .java((op) -> op.alterColumn("users", "id")
                        .setIdentity(IdentityKind.ALWAYS, (numbers) -> numbers.increment(5).cache(1).noMaximum())
                        .was(new IdentityChange(IdentityKind.BY_DEFAULT,
                                SequenceChange.to(new SequenceOptions(null, null, null, null, null, 10L, false))))),
                scenario(DropIdentity.class).before("CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY)")
                    .java((op) -> op.alterColumn("users", "id")
                        .dropIdentity()
                        .was(new Identity(IdentityKind.ALWAYS, SequenceOptions.DEFAULT))),
                scenario(SetExpression.class).before(PRICES)
                    .java((op) -> op.alterColumn("prices", "gross").setExpression("net * 1.16").was("net * 1.19")),
                scenario(DropExpression.class).before(PRICES)
                    .java((op) -> op.alterColumn("prices", "gross").dropExpression()),
                scenario(SetColumnStorage.class).before(USERS)
                    .java((op) -> op.alterColumn("users", "email")
                        .setStorage(ColumnStorage.EXTERNAL)
                        .was(ColumnStorage.EXTENDED)),
                scenario(SetColumnStorage.class).titled("back to that of the type")
                    .before(USERS, "ALTER TABLE users ALTER COLUMN email SET STORAGE EXTERNAL")
                    .java((op) -> op.alterColumn("users", "email").setStorage(null).was(ColumnStorage.EXTERNAL)),
                scenario(SetCompression.class).before(USERS)
                    .java((op) -> op.alterColumn("users", "email").setCompression(Compression.PGLZ).wasNothing()),
                scenario(SetStatistics.class).before(USERS)
                    .java((op) -> op.alterColumn("users", "email").setStatistics(500).wasNothing()),
                scenario(SetColumnOption.class).before(USERS)
                    .java((op) -> op.alterColumn("users", "email").setOption("n_distinct", "-0.5").wasNothing()),
                scenario(ResetColumnOption.class)
                    .before(USERS, "ALTER TABLE users ALTER COLUMN email SET (n_distinct = -0.5)")
                    .java((op) -> op.alterColumn("users", "email").resetOption("n_distinct").was("-0.5")),
                scenario(SetDefault.class).titled("in another schema")
                    .refused("3F000")
                    .before("CREATE SCHEMA audit", "CREATE TABLE audit.\"Log\" (\"when\" timestamptz)")
                    .java((op) -> op.table(QualifiedName.of("audit", "Log"))
                        .alterColumn("when")
                        .setDefaultExpression("now()")
                        .wasNothing()),
                scenario(AddColumn.class).titled("that numbers the rows")
                    .before("CREATE TABLE users (email text)")
                    .java((op) -> op.addColumn("users",
                            column("id", "bigint").identity(IdentityKind.BY_DEFAULT, UnaryOperator.identity())
                                .primaryKey())));
    }

}
