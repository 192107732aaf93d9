package dev.migrator.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.IndexOperation.CreateIndex;
import dev.migrator.operation.Literal.Expression;
import dev.migrator.operation.Literal.Text;
import dev.migrator.operation.Literal.Typed;
import dev.migrator.operation.RowOperation.InsertRows;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.RenameTable;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

import static dev.migrator.operation.NewColumn.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a migration says is recorded in its order, and taken back in the other one.
 */
class OperationsTests {

    @Test
    void operationsAreInTheOrderInWhichTheyWereBegun() {
        List<Operation> said = Operations.record((op) -> {
            NewIndex index = op.createIndex("ix_users_email").on("users");
            op.alterColumn("users", "email").setNotNull();
            op.execute("SELECT 1");
            index.columns("email");
        });
        assertThat(said).hasExactlyElementsOfTypes(CreateIndex.class, SetNotNull.class, RawSql.class);
        assertThat(((CreateIndex) said.get(0)).index().keys()).hasSize(1);
    }

    @Test
    void aColumnIsReadWhenAllHasBeenSaid() {
        List<Operation> said = Operations.record((op) -> {
            NewColumn phone = column("phone", "text");
            op.addColumn("users", phone);
            phone.notNull();
        });
        assertThat(said).singleElement()
            .isInstanceOfSatisfying(AddColumn.class, (add) -> assertThat(add.column().nullable()).isFalse());
    }

    static Stream<Consumer<Operations>> incomplete() {
        return Stream.of((op) -> op.createIndex("i").columns("a"), (op) -> op.createIndex("i").on("users"),
                (op) -> op.renameTable("users"), (op) -> op.addForeignKey("users", "a"), (op) -> op.grant().to("me"),
                (op) -> op.table("users").addExclude("gist"), (op) -> op.addUnique("users"),
                (op) -> op.addCheck("users", "a > 0").comment("why"),
                (op) -> op.createIndex().on("users").columns("a").comment("why"));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void whatWasBegunAndNotCompletedIsRefused(Consumer<Operations> code) {
        assertThatExceptionOfType(IncompleteOperationException.class).isThrownBy(() -> Operations.record(code))
            .satisfies((refusal) -> assertThat(refusal.operation()).isNotBlank())
            .satisfies((refusal) -> assertThat(refusal.action()).startsWith("Say "));
    }

    @Test
    void theReverseGoesBackwards() {
        List<Operation> reverse = Operations.record((op) -> op.reverse((up) -> {
            up.createTable("users", (t) -> t.column("id", "bigint"));
            up.renameTable("users").to("accounts");
        }));
        assertThat(reverse).hasExactlyElementsOfTypes(RenameTable.class, DropTable.class);
        assertThat(reverse.get(0)).isEqualTo(new RenameTable(QualifiedName.of("accounts"), Identifier.of("users")));
    }

    static Stream<Arguments> irreversible() {
        return Stream.of(Arguments.of("UPDATE users", said((op) -> op.execute("UPDATE  users\n SET a = 1"))),
                Arguments.of("code that changes data", said((op) -> op.data((tx) -> {
                }))), Arguments.of("DropTable", said((op) -> op.dropTable("users"))),
                Arguments.of("DropTable",
                        said((op) -> op.dropTable("users").cascade().was((t) -> t.column("id", "bigint")))),
                Arguments.of("SetDefault", said((op) -> op.alterColumn("users", "a").setDefault(1))),
                Arguments.of("CreateTable", said((op) -> op.createTable("users", NewTable::ifNotExists))));
    }

    @ParameterizedTest
    @MethodSource("irreversible")
    void anOperationThatHasNoReverseIsNamed(String named, Consumer<Operations> upgrade) {
        assertThatExceptionOfType(IrreversibleOperationException.class)
            .isThrownBy(() -> Operations.record((op) -> op.reverse((up) -> {
                up.createTable("fine", (t) -> t.column("id", "bigint"));
                upgrade.accept(up);
            })))
            .satisfies((refusal) -> assertThat(refusal.reason()).contains("operation 2 of its upgrade", named));
    }

    @Test
    void rowsMayLeaveOutColumnsAndGetTheirDefaults() {
        List<Operation> said = Operations
            .record((op) -> op.insert("users", List.of(Map.of("id", 1), Map.of("email", "a"))));
        InsertRows insert = (InsertRows) said.get(0);
        assertThat(insert.columns()).containsExactly(Identifier.of("email"), Identifier.of("id"));
        assertThat(insert.rows()).containsExactly(List.of(new Expression("DEFAULT"), new Expression("1")),
                List.of(new Text("a"), new Expression("DEFAULT")));
    }

    static Stream<Arguments> constants() {
        return Stream.of(Arguments.of(1, new Expression("1")), Arguments.of(1.5, new Expression("1.5")),
                Arguments.of(new BigDecimal("1E+3"), new Expression("1000")),
                Arguments.of(Double.NaN, new Typed("NaN", "double precision")),
                Arguments.of(true, new Expression("true")), Arguments.of("it's", new Text("it's")),
                Arguments.of(new byte[] { 0, -1 }, new Typed("\\x00ff", "bytea")),
                Arguments.of(LocalDate.of(2026, 11, 21), new Text("2026-11-21")),
                Arguments.of(Concurrency.BLOCKING, new Text("BLOCKING")),
                Arguments.of(Arrays.asList("a", null, "NULL", "q\"b\\"),
                        new Text("{\"a\",NULL,\"NULL\",\"q\\\"b\\\\\"}")),
                Arguments.of(new Integer[] { 1, 2 }, new Text("{\"1\",\"2\"}")),
                Arguments.of(new Typed("5", "jsonb"), new Typed("5", "jsonb")));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void aJavaValueIsAnSqlConstant(Object value, Literal literal) {
        assertThat(Literal.of(value)).isEqualTo(literal);
    }

    @Test
    void aValueThatIsNoConstantIsRefused() {
        assertThat(Literal.of(null)).isSameAs(Literal.NULL);
        assertThatExceptionOfType(UnknownLiteralException.class).isThrownBy(() -> Literal.of(new Thread()))
            .satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(Thread.class));
        assertThatExceptionOfType(UnknownLiteralException.class).isThrownBy(() -> Literal.of(new AtomicInteger()));
    }

    @Test
    void aTableThatIsThereAlreadyIsNotDroppedOnTheWayBack() {
        CreateTable create = (CreateTable) Operations
            .record((op) -> op.createTable("users", (t) -> t.column("id", "bigint")))
            .get(0);
        assertThat(create.reverse()).isPresent();
        assertThat(new CreateTable(create.table(), true, create.onCommit()).reverse()).isEmpty();
    }

    private static Consumer<Operations> said(Consumer<Operations> code) {
        return code;
    }

}
