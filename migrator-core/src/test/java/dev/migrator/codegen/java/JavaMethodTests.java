package dev.migrator.codegen.java;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.migrator.operation.EnumOperation.Side;
import dev.migrator.operation.Operations;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;

import static dev.migrator.operation.NewColumn.column;
import static dev.migrator.operation.NewConstraint.check;
import static dev.migrator.operation.NewIndexKey.key;
import static dev.migrator.operation.NewIndexKey.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the methods look like.
 */
class JavaMethodTests {

    @Test
    void aTableIsMadeInABlock() {
        assertThat(said((op) -> op.createTable("orders", (t) -> {
            t.column("id", "bigint").identity().primaryKey();
            t.column("user_id", "bigint").notNull();
            t.column("state", "text").notNull().defaultValue("new").comment("see the \"states\" page");
            t.column("placed_at", "timestamptz").notNull().defaultExpression("now()");
            t.column("total", "numeric(10, 2)").notNull().defaultValue(0);
            t.foreignKey("user_id").named("orders_user_id_fkey").references("users", "id").onDeleteCascade();
            t.unique("user_id", "placed_at").named("orders_user_id_placed_at_key");
            t.check("total >= 0").named("orders_total_check").notValid();
            t.index("ix_orders_state").columns("state").where("state <> 'done'");
            t.comment("what was bought");
        }))).isEqualTo(
                """
                        op.createTable("orders", (table) -> {
                            table.column("id", "bigint").identity();
                            table.column("user_id", "bigint").notNull();
                            table.column("state", "text").notNull().defaultValue("new").comment("see the \\"states\\" page");
                            table.column("placed_at", "timestamptz").notNull().defaultExpression("now()");
                            table.column("total", "numeric(10, 2)").notNull().defaultValue(0);
                            table.primaryKey("id");
                            table.foreignKey("user_id").references("users", "id").named("orders_user_id_fkey").onDeleteCascade();
                            table.unique("user_id", "placed_at").named("orders_user_id_placed_at_key");
                            table.check("total >= 0").named("orders_total_check").notValid();
                            table.index("ix_orders_state").columns("state").where("state <> 'done'");
                            table.comment("what was bought");
                        });
                        """);
    }

    @Test
    void aColumnIsAdded() {
        assertThat(said((op) -> op.addColumn("users", column("phone", "text").notNull().defaultValue("none"))))
            .isEqualTo("""
                    op.addColumn("users", column("phone", "text").notNull().defaultValue("none"));
                    """);
        assertThat(said((op) -> op.addColumn("users",
                column("team_id", "bigint").references(QualifiedName.of("teams"), "id",
                        (key) -> key.named("users_team_id_fkey").onDeleteCascade().deferrable()))))
            .isEqualTo("""
                    op.addColumn("users",
                            column("team_id", "bigint")
                                .references(QualifiedName.of("teams"), "id",
                                        (key) -> key.named("users_team_id_fkey").onDeleteCascade().deferrable()));
                    """);
    }

    @Test
    void aColumnIsDroppedWithWhatItWas() {
        assertThat(said((op) -> op.dropColumn("users", "phone").ifExists().was(column("phone", "text").notNull())))
            .isEqualTo("""
                    op.dropColumn("users", "phone").ifExists().was(column("phone", "text").notNull());
                    """);
    }

    @Test
    void aColumnGetsAnotherType() {
        assertThat(said((op) -> op.alterColumn("users", "age").type("integer").using("age::integer").was("text")))
            .isEqualTo("""
                    op.alterColumn("users", "age").type("integer").using("age::integer").was("text");
                    """);
    }

    @Test
    void aColumnOfAnotherSchemaIsNamedWithIt() {
        assertThat(said((op) -> op.table(QualifiedName.of("audit", "Log")).alterColumn("when").setNotNull()))
            .isEqualTo("""
                    op.table(QualifiedName.of("audit", "Log")).alterColumn("when").setNotNull();
                    """);
    }

    @Test
    void aConstraintIsDroppedWithWhatItWas() {
        assertThat(said((op) -> op.dropConstraint("users", "users_age").was(check("age > 0").noInherit())))
            .isEqualTo("""
                    op.dropConstraint("users", "users_age").was(check("age > 0").noInherit());
                    """);
    }

    @Test
    void whatIsTooLongForALineHasALineForEachCall() {
        assertThat(said((op) -> op.createIndex("ix_users_email")
            .on("users")
            .columns("team_id", "country")
            .key(keyOf("lower(email)").operatorClass("text_pattern_ops"))
            .key(key("seen").desc().nullsLast())
            .unique()
            .where("deleted_at IS NULL")
            .concurrently())).isEqualTo("""
                    op.createIndex("ix_users_email")
                        .on("users")
                        .columns("team_id", "country")
                        .key(keyOf("lower(email)").operatorClass("text_pattern_ops"))
                        .key(key("seen").desc().nullsLast())
                        .unique()
                        .where("deleted_at IS NULL")
                        .concurrently();
                    """);
    }

    @Test
    void anEnumGetsAValue() {
        assertThat(said((op) -> op.addEnumValue(QualifiedName.of("mood"), "it's fine", Side.AFTER, "sad")))
            .isEqualTo("""
                    op.addEnumValue(QualifiedName.of("mood"), "it's fine", EnumOperation.Side.AFTER, "sad");
                    """);
    }

    @Test
    void aQueryOfManyLinesIsATextBlock() {
        assertThat(said((op) -> op.createView("buyers", "SELECT DISTINCT buyer\n   FROM orders;"))).isEqualTo("""
                op.createView("buyers", \"""
                        SELECT DISTINCT buyer
                           FROM orders;\""");
                """);
        assertThat(said((op) -> op.replaceView("buyers", "SELECT DISTINCT buyer\nFROM orders\n").was("SELECT 1")))
            .isEqualTo("""
                    op.replaceView("buyers", \"""
                            SELECT DISTINCT buyer
                            FROM orders
                            \""")
                        .was("SELECT 1");
                    """);
    }

    @Test
    void aFunctionIsATextBlock() {
        assertThat(said((op) -> op.createFunction("touch", "", """
                CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    NEW.note := '\\"quoted\\"';

                    RETURN NEW;
                END $$
                """))).isEqualTo("""
                op.createFunction("touch", "", \"""
                        CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            NEW.note := '\\\\"quoted\\\\"';

                            RETURN NEW;
                        END $$
                        \""");
                """);
    }

    @Test
    void aPolicyIsAFunctionOfOne() {
        assertThat(said((op) -> op.createPolicy("users", "own",
                (p) -> p.restrictive().to("clerk", "owner").using("owner = current_user").withCheck("owner = 'me'"))))
            .isEqualTo("""
                    op.createPolicy("users", "own",
                            (policy) -> policy.restrictive()
                                .to("clerk", "owner")
                                .using("owner = current_user")
                                .withCheck("owner = 'me'"));
                    """);
    }

    @Test
    void privilegesAreGranted() {
        assertThat(said((op) -> op.grant(Privilege.UPDATE, Privilege.SELECT)
            .onTable("users", "owner")
            .to("clerk")
            .withGrantOption())).isEqualTo(
                    """
                            op.grant(Privilege.SELECT, Privilege.UPDATE).onTable("users", "owner").to("clerk").withGrantOption();
                            """);
    }

    @Test
    void aLongTextOfOneLineIsCutBetweenWords() {
        assertThat(said((op) -> op
            .addCheck("users",
                    "a = ANY (ARRAY['one'::text, 'two'::text, 'three'::text, "
                            + "'four'::text, 'five'::text, 'six'::text, 'seven'::text])")
            .named("users_a"))).isEqualTo("""
                    op.addCheck("users", "a = ANY (ARRAY['one'::text, 'two'::text, 'three'::text, 'four'::text, "
                            + "'five'::text, 'six'::text, 'seven'::text])")
                        .named("users_a");
                    """);
    }

    @Test
    void importsAreSortedInThreeParts() {
        Imports imports = Imports.of("AddPhone");
        new JavaMethod("upgrade", imports).saying(List.of(), NotedOperation.plain(Operations.record((op) -> {
            op.addColumn("users", column("phone", "text"));
            op.dropEnum("mood").was(List.of("sad"));
            op.table(QualifiedName.of("audit", "log")).setLogged();
        })));
        assertThat(imports.text()).isEqualTo("""
                import java.util.List;

                import dev.migrator.operation.Operations;
                import dev.migrator.schema.QualifiedName;

                import static dev.migrator.operation.NewColumn.column;""");
    }

    @Test
    void aTypeWithTheNameOfTheClassIsNamedWithItsPackage() {
        Imports imports = Imports.of("QualifiedName");
        assertThat(new JavaMethod("upgrade", imports).saying(List.of(),
                NotedOperation
                    .plain(Operations.record((op) -> op.table(QualifiedName.of("audit", "log")).setLogged()))))
            .contains("op.table(dev.migrator.schema.QualifiedName.of(\"audit\", \"log\")).setLogged();");
        assertThat(imports.text()).isEqualTo("import dev.migrator.operation.Operations;");
    }

    @Test
    void notesAreComments() {
        assertThat(
                new JavaMethod("upgrade", Imports.of("A")).saying(List.of("left out:", "  a \\u000a\nb", ""), List.of())
                    .lines())
            .containsExactly("    @Override", "    public void upgrade(Operations op) {", "        // left out:",
                    "        //   a \\\\u000a b", "        //", "    }");
    }

    @Test
    void notesOfAnOperationStandBeforeIt() {
        List<NotedOperation> operations = Operations.record((op) -> op.table("users").setLogged())
            .stream()
            .map((operation) -> new NotedOperation(operation, List.of("TODO: think")))
            .toList();
        assertThat(new JavaMethod("upgrade", Imports.of("A")).saying(List.of(), operations)).contains("""
                        // TODO: think
                        op.table("users").setLogged();
                """.indent(-8).indent(8));
    }

    private static String said(Consumer<Operations> code) {
        String method = new JavaMethod("upgrade", Imports.of("AddUsers")).saying(List.of(),
                NotedOperation.plain(Operations.record(code)));
        String head = "    @Override\n    public void upgrade(Operations op) {\n";
        assertThat(method).startsWith(head).endsWith("\n    }");
        return method.substring(head.length(), method.length() - "    }".length()).indent(-8);
    }

}
