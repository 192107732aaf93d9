package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.operation.Before;
import dev.migrator.operation.Concurrency;
import dev.migrator.operation.IndexOperation.AttachIndex;
import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.IndexOperation.DropIndex;
import dev.migrator.operation.IndexOperation.Reindex;
import dev.migrator.operation.IndexOperation.RenameIndex;
import dev.migrator.operation.IndexOperation.ResetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexParameter;
import dev.migrator.operation.IndexOperation.SetIndexStatistics;
import dev.migrator.operation.IndexOperation.SetIndexTablespace;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

import static dev.migrator.dialect.postgres.Scenario.scenario;
import static dev.migrator.operation.NewIndexKey.key;
import static dev.migrator.operation.NewIndexKey.keyOf;

/**
 * Operations on indexes.
 */
final class IndexScenarios {

    private static final String USERS = "CREATE TABLE users (id bigint, email text, seen date)";

    private static final String INDEX = "CREATE INDEX ix_users_email ON users (email)";

    private IndexScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(CreateIndex.class).before(USERS)
                    .java((op) -> op.createIndex("ix_users_email").on("users").columns("email").unique()),
                scenario(CreateIndex.class).titled("concurrently")
                    .before(USERS)
                    .java((op) -> op.createIndex("ix_users_email").on("users").columns("email").concurrently()),
                scenario(CreateIndex.class).titled("with all that it can have")
                    .before(USERS)
                    .java((op) -> op.createIndex("ix_users_seen")
                        .on("users")
                        .key(keyOf("lower(email)").collate("C").operatorClass("text_pattern_ops"))
                        .key(key("seen").desc().nullsLast())
                        .include("id")
                        .with("fillfactor", "80")
                        .where("seen IS NOT NULL")
                        .comment("for the search")),
                scenario(CreateIndex.class).titled("by another access method")
                    .before("CREATE TABLE pages (words tsvector)")
                    .java((op) -> op.createIndex("ix_pages_words").on("pages").using("gin").columns("words")),
                scenario(CreateIndex.class).titled("that takes nulls for equal")
                    .before(USERS)
                    .java((op) -> op.createIndex("ix_users_email")
                        .on("users")
                        .columns("email")
                        .uniqueNullsNotDistinct()),
                scenario(DropIndex.class).refused("42704")
                    .before(USERS, INDEX)
                    .java((op) -> op.dropIndex("ix_users_email").was((index) -> index.on("users").columns("email"))),
                scenario(DropIndex.class).titled("concurrently")
                    .refused("42704")
                    .before(USERS, INDEX)
                    .java((op) -> op.dropIndex("ix_users_email")
                        .concurrently()
                        .was((index) -> index.on("users").columns("email"))),
                scenario(RenameIndex.class).before(USERS, INDEX)
                    .java((op) -> op.renameIndex("ix_users_email").to("ix_users_address")),
                scenario(Reindex.class).before(USERS, INDEX)
                    .java((op) -> op.reindexTable(QualifiedName.of("users"), Concurrency.BLOCKING)),
                scenario(Reindex.class).titled("concurrently")
                    .before(USERS, INDEX)
                    .java((op) -> op.reindexTable(QualifiedName.of("users"), Concurrency.CONCURRENT)),
                scenario(AttachIndex.class)
                    .before("CREATE TABLE events (id bigint) PARTITION BY LIST (id)",
                            "CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1)",
                            "CREATE INDEX ix_events ON ONLY events (id)", "CREATE INDEX ix_events_1 ON events_1 (id)")
                    .java((op) -> op
                        .add(new AttachIndex(QualifiedName.of("ix_events"), QualifiedName.of("ix_events_1")))),
                scenario(SetIndexTablespace.class).before(USERS, INDEX)
                    .java((op) -> op.add(new SetIndexTablespace(QualifiedName.of("ix_users_email"),
                            Identifier.of("scenario_space"), Identifier.of("pg_default")))),
                scenario(SetIndexStatistics.class).before(USERS, "CREATE INDEX ix_users_lower ON users (lower(email))")
                    .java((op) -> op
                        .add(new SetIndexStatistics(QualifiedName.of("ix_users_lower"), 1, 500, Before.nothing()))),
                scenario(SetIndexParameter.class).before(USERS, INDEX)
                    .java((op) -> op.setIndexParameter(QualifiedName.of("ix_users_email"), "fillfactor", "80")
                        .wasNothing()),
                scenario(ResetIndexParameter.class).before(USERS, INDEX + " WITH (fillfactor = 80)")
                    .java((op) -> op.resetIndexParameter(QualifiedName.of("ix_users_email"), "fillfactor").was("80")));
    }

}
