package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.operation.CommentOperation.RemoveComment;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.operation.ExtensionOperation.CreateExtension;
import dev.migrator.operation.ExtensionOperation.DropExtension;
import dev.migrator.operation.ExtensionOperation.SetExtensionSchema;
import dev.migrator.operation.ExtensionOperation.UpdateExtension;
import dev.migrator.operation.SchemaOperation.CreateSchema;
import dev.migrator.operation.SchemaOperation.DropSchema;
import dev.migrator.operation.SchemaOperation.RenameSchema;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.MemberKind;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Schema;

import static dev.migrator.dialect.postgres.Scenario.scenario;

/**
 * Operations on schemas, extensions and comments.
 */
final class SchemaScenarios {

    private SchemaScenarios() {
    }

    static List<Scenario> all() {
        return List
            .of(scenario(CreateSchema.class).refused("42P06").java((op) -> op.createSchema("audit")),
                    scenario(DropSchema.class).refused("3F000")
                        .before("CREATE SCHEMA audit")
                        .java((op) -> op.dropSchema("audit").was(new Schema(Identifier.of("audit"), null))),
                    scenario(RenameSchema.class).refused("3F000")
                        .before("CREATE SCHEMA audit")
                        .java((op) -> op.renameSchema("audit").to("archive")),
                    scenario(CreateExtension.class).refused("42710").java((op) -> op.createExtension("btree_gist")),
                    scenario(DropExtension.class).refused("42704")
                        .before("CREATE EXTENSION btree_gist")
                        .java((op) -> op.dropExtension("btree_gist")
                            .was(new Extension(Identifier.of("btree_gist"), null, null))),
                    scenario(UpdateExtension.class).refused("42704")
                        .before("CREATE EXTENSION pg_trgm VERSION '1.5'")
                        .java((op) -> op.updateExtension("pg_trgm", "1.6")),
                    scenario(SetExtensionSchema.class).refused("42704")
                        .before("CREATE EXTENSION pg_trgm", "CREATE SCHEMA tools")
                        .java((op) -> op.add(new SetExtensionSchema(Identifier.of("pg_trgm"), Identifier.of("tools"),
                                Identifier.of("public")))),
                    scenario(SetComment.class).before("CREATE TABLE users (id bigint)")
                        .java((op) -> op.table("users").comment("who can log in").wasNothing()),
                    scenario(SetComment.class).titled("of a column")
                        .before("CREATE TABLE users (email text)", "COMMENT ON COLUMN users.email IS 'old'")
                        .java((op) -> op.alterColumn("users", "email").comment("it's unique").was("old")),
                    scenario(SetComment.class).titled("of a constraint")
                        .before("CREATE TABLE users (id bigint CONSTRAINT users_id CHECK (id > 0))")
                        .java((op) -> op
                            .comment(new Member(MemberKind.CONSTRAINT, QualifiedName.of("users"),
                                    Identifier.of("users_id")), "numbers start at 1")
                            .wasNothing()),
                    scenario(RemoveComment.class)
                        .before("CREATE TABLE users (id bigint)", "COMMENT ON TABLE users IS 'old'")
                        .java((op) -> op.table("users").removeComment().was("old")));
    }

}
