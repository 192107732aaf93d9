package dev.migrator.dialect.postgres;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.dialect.ImpossibleOperationException;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.dialect.UnsupportedByServerException;
import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ConstraintOperation.SetEnforcement;
import dev.migrator.operation.GrantOperation.GrantPrivileges;
import dev.migrator.operation.Operations;
import dev.migrator.operation.SequenceChange;
import dev.migrator.operation.SequenceOperation.AlterSequence;
import dev.migrator.operation.SequenceOperation.CreateSequence;
import dev.migrator.operation.TypedOperation;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.schema.Column;
import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.SequenceOptions;
import dev.migrator.schema.View;
import dev.migrator.sql.Statement;

import static dev.migrator.operation.NewColumn.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a server is too old for, and what no server can do, is refused before it is sent.
 */
class OperationRefusalTests {

    private static final QualifiedName users = QualifiedName.of("users");

    static Stream<Arguments> newerThanTheOldest() {
        return Stream.of(Arguments.of(15, said((op) -> op.addUnique("users", "email").nullsNotDistinct())),
                Arguments.of(15, said((op) -> op.createIndex("i").on("users").columns("a").uniqueNullsNotDistinct())),
                Arguments.of(15,
                        said((op) -> op.addForeignKey("users", "a")
                            .references("t", "id")
                            .onDelete(ReferentialAction.Kind.SET_NULL, "a"))),
                Arguments.of(15, said((op) -> op.table("users").setAccessMethod("heap2"))),
                Arguments.of(15,
                        new CreateSequence(
                                new Sequence(users, SequenceOptions.DEFAULT, Persistence.UNLOGGED, null, null), false)),
                Arguments.of(15,
                        new CreateView(new View(users, "SELECT 1", Map.of("security_invoker", "true"), null, null))),
                Arguments.of(17, said((op) -> op.alterColumn("users", "a").setExpression("b + 1"))),
                Arguments.of(17, said((op) -> op.grant(Privilege.MAINTAIN).onTable("users").to("me"))),
                Arguments.of(18, said((op) -> op.addColumn("users", column("a", "int").generatedVirtual("b + 1")))),
                Arguments.of(18, said((op) -> op.addCheck("users", "a > 0").notEnforced())),
                Arguments.of(18, said((op) -> op.addPrimaryKey("users", "a", "b").withoutOverlaps())),
                Arguments.of(18, said((op) -> op.addForeignKey("users", "a", "b").references("t", "a", "b").period())),
                Arguments.of(18, said((op) -> op.table("users").addNotNull("a"))),
                Arguments.of(18, said((op) -> op.table("users").setInheritance("n", Inheritance.INHERITED))),
                Arguments.of(18, said((op) -> op.table("users").setEnforcement("f", Enforcement.NOT_ENFORCED))));
    }

    @ParameterizedTest
    @MethodSource("newerThanTheOldest")
    void whatNeedsANewerServerIsRefusedByTheOlderOne(int since, TypedOperation operation) {
        PostgresDialect dialect = new PostgresDialect();
        assertThatCode(() -> dialect.render(operation, new ServerVersion(since))).doesNotThrowAnyException();
        assertThatExceptionOfType(UnsupportedByServerException.class)
            .isThrownBy(() -> dialect.render(operation, new ServerVersion(since - 1)))
            .withMessageContaining(operation.getClass().getSimpleName())
            .withMessageContaining("needs PostgreSQL " + since)
            .withMessageContaining("the server is PostgreSQL " + (since - 1));
    }

    static Stream<TypedOperation> impossible() {
        return Stream.of(new SetEnforcement(users, Identifier.of("f"), Enforcement.NOT_VALID, null),
                new AlterSequence(users, SequenceChange.NONE, null),
                new GrantPrivileges(Set.of(Privilege.SELECT), new Named(NamedKind.INDEX, users), List.of(),
                        List.of(Identifier.of("me")), false),
                said((op) -> op.alterPolicy("users", "p", (policy) -> policy.using("true"))
                    .was((policy) -> policy.restrictive().using("true"))),
                said((op) -> op.alterColumn("users", "id").setIdentity(null, (numbers) -> numbers)),
                new AddColumn(users, new Column(Identifier.of("a"), "int4range"),
                        List.of(new Constraint.Exclude(null, Identifier.of("gist"),
                                List.of(new Constraint.Element(IndexKey.column(Identifier.of("a")), "&&")), List.of(),
                                null, Deferral.NOT_DEFERRABLE, IndexStorage.DEFAULT, null)),
                        false),
                said((op) -> op.createFunction("f", "", "SELECT 1")),
                said((op) -> op.createFunction("f", "", "CREATE FUNCTION \"F\"() RETURNS integer RETURN 1")),
                said((op) -> op.createTrigger("users", "t", "CREATE FUNCTION t()")), said((op) -> op
                    .createTrigger("users", "t", "CREATE TRIGGER t AFTER INSERT ON others EXECUTE FUNCTION f()")));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void whatNoServerCanDoIsRefusedWithAWayOut(TypedOperation operation) {
        assertThatExceptionOfType(ImpossibleOperationException.class)
            .isThrownBy(() -> new PostgresDialect().render(operation, ServerVersion.NEWEST))
            .satisfies((refusal) -> assertThat(refusal.operation()).isNotBlank())
            .withMessageContaining(operation.getClass().getSimpleName())
            .withMessageContaining("Nothing was run.");
    }

    @Test
    void manyRowsAreSeveralStatementsAndRowsWithoutColumnsHaveDefaults() {
        TypedOperation many = said((op) -> op.insert("numbers", Collections.nCopies(1001, Map.of("n", 1))));
        assertThat(new PostgresDialect().render(many, ServerVersion.NEWEST).statements()).hasSize(3);
        TypedOperation none = said((op) -> op.insert("numbers", List.of(Map.of(), Map.of())));
        assertThat(new PostgresDialect().render(none, ServerVersion.NEWEST).statements()).extracting(Statement::sql)
            .containsExactly("INSERT INTO numbers DEFAULT VALUES", "INSERT INTO numbers DEFAULT VALUES");
        TypedOperation nothing = said((op) -> op.insert("numbers", List.of()));
        assertThat(new PostgresDialect().render(nothing, ServerVersion.NEWEST).statements()).isEmpty();
    }

    private static TypedOperation said(Consumer<Operations> code) {
        return (TypedOperation) Operations.record(code).get(0);
    }

}
