package dev.migrator.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.codegen.RevisionWay.Operating;
import dev.migrator.codegen.java.NotedOperation;
import dev.migrator.operation.Before;
import dev.migrator.operation.ColumnOperation.AddColumn;
import dev.migrator.operation.ColumnOperation.SetNotNull;
import dev.migrator.operation.ColumnValueOperation.AddIdentity;
import dev.migrator.operation.ColumnValueOperation.SetDefault;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.operation.ConstraintOperation.DropConstraint;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.Literal;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TableOperation.CreateTable;
import dev.migrator.operation.TableOperation.DropTable;
import dev.migrator.operation.TableOperation.OnCommit;
import dev.migrator.operation.ViewOperation.CreateView;
import dev.migrator.revision.RevisionId;
import dev.migrator.schema.Column;
import dev.migrator.schema.ColumnValue.Identity;
import dev.migrator.schema.ColumnValue.IdentityKind;
import dev.migrator.schema.Constraint.Element;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.OutputColumn;
import dev.migrator.schema.Partitioning.Strategy;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.Routine.Kind;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.SequenceOptions;
import dev.migrator.schema.Table;
import dev.migrator.schema.TableStorage;
import dev.migrator.schema.View;
import dev.migrator.script.Migration;

import static dev.migrator.operation.NewColumn.column;
import static dev.migrator.operation.NewIndexKey.key;
import static dev.migrator.operation.NewIndexKey.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no scenario says: texts that are hard to write, things of other schemas, and what
 * the recorder has no words for. All of it is recorded again as it was.
 */
class RecordedAgainTests {

    private static final List<String> TEXTS = List.of("", " ", "\n", "\n\n", "a\n", " a\n b", "  a\n    b\n",
            "a \n b\t\n  \n", "a\u2003\nb\u2003", "x\"\"\"y\nz\"", "\"\n\"", "\"\"\"", "\\u0041\n\\", "\\", "tab\tnew",
            "\r\nb\r", "🎉 ü\n日本語", "\u0001\n7\u009f1", "a\\\nb", "a\n\n\nb", "\ta\n\tb", "x".repeat(200),
            "word ".repeat(60), "word ".repeat(60) + "\n", "'it''s'", "'it's'", "'a", "''", "0", "-7", "007", "1.5",
            "true", "2147483648", "ü🎉".repeat(20_000), "line\n".repeat(20_000));

    private static final QualifiedName there = QualifiedName.of("audit", "Log \"1\"");

    @TempDir
    private Path folder;

    @Test
    void textsAndNames() throws IOException, ReflectiveOperationException {
        List<Operation> operations = new ArrayList<>();
        QualifiedName table = QualifiedName.of("t");
        Identifier column = Identifier.of("c");
        for (String text : TEXTS) {
            operations.add(new RawSql(text, 0));
            operations.add(new SetDefault(table, column, text, Before.of(text)));
            operations.add(new SetComment(DatabaseObject.table(table), text, Before.nothing()));
            operations.add(new CreateView(new View(there, text, Map.of("a", text), null, text)));
        }
        for (String name : List.of("we\"ird\\", "new\nline", "日本語", "tab\t", "\\u0041", "'", " ")) {
            operations.addAll(Operations.record((op) -> op.createTable(name, (t) -> {
                t.column(name, "text").option(name, name);
                t.unique(name).named(name);
                t.index(name).columns(name);
            })));
        }
        assertRecordedAgain(operations);
    }

    @Test
    void thingsOfOtherSchemas() throws IOException, ReflectiveOperationException {
        assertRecordedAgain(Operations.record((op) -> {
            op.createTable(there, (t) -> {
                t.ifNotExists();
                t.column("id", "bigint").identity(IdentityKind.BY_DEFAULT, "ids", (n) -> n.start(10_000_000_000L));
                t.foreignKey("id").references(there, "id").onUpdate(ReferentialAction.Kind.RESTRICT);
                t.foreignKey("id", "a").references("b").matchFull().period().initiallyDeferred().notEnforced();
                t.exclude("gist").element(IndexKey.column(Identifier.of("a")), "=").expression("b + 1", "&&");
                t.notNull("id").named("n").noInherit();
                t.inherits(there, QualifiedName.of("p"));
                t.partitionBy(Strategy.LIST, key("a").desc(), keyOf("lower(b)"));
                t.temporary(OnCommit.DROP);
                t.using("heap");
                t.tablespace("s");
                t.forceRowSecurity();
            });
            op.table(there).addColumn(column("a", "text").unique().check("a > 'b'").primaryKey());
            op.table(there).addColumnIfNotExists(column("a", "text"));
            op.table(there).dropColumn("a").cascade().was(column("a", "text"));
            op.table(there).addForeignKey("a").references(there);
            op.table(there).addPrimaryKey("a").with("fillfactor", "70").tablespace("s").comment("c").named("k");
            op.dropTable(there).ifExists().was((t) -> t.column("a", "int"));
            op.createIndex()
                .onOnly(there)
                .columns("a")
                .key(key("b").operatorClass(there, Map.of("x", "y")))
                .columns("c");
            op.dropIndex(there).concurrently().ifExists().cascade().was((i) -> i.on(there).expression("a + 1"));
            op.createEnum(there, "a");
            op.createEnum("none");
            op.addEnumValue("e", "v");
            op.dropEnum(there).was(List.of());
            op.dropRoutine(new DatabaseObject.Callable(Kind.FUNCTION, there, "int")).was("create function");
            op.dropRoutine(new DatabaseObject.Callable(Kind.PROCEDURE, QualifiedName.of("p"), "")).cascade();
            op.createPolicy("t", "p", (p) -> {
            });
            op.createDomain("d", "text", (d) -> {
            });
            op.createSequence("s", (n) -> n);
            op.restartSequence("s", null);
            op.updateExtension("x", null);
            op.grant(Privilege.USAGE).onSchema("audit").to("a", "b");
            op.grant(Privilege.SELECT).on(DatabaseObject.table(there)).to("a");
            op.revoke(Privilege.UPDATE).onTable("t", "a", "b").from("a").withGrantOption();
            op.comment(DatabaseObject.schema(Identifier.of("audit")), "c").was("d");
            op.alterSequence("s", (n) -> n.noCycle().noMinimum().maximum(-1).as("integer"));
            Map<String, Object> row = new LinkedHashMap<>();
            IntStream.range(0, 12).forEach((number) -> row.put("c" + number, number));
            row.put("text", "it's");
            row.put("null", null);
            row.put("bytes", new byte[] { 1 });
            row.put("uuid", new UUID(1, 2));
            row.put("now", new Literal.Expression("now()"));
            op.insert(there, List.of(row, Map.of("c1", true)));
        }));
    }

    @Test
    void definitionsWithoutWords() throws IOException, ReflectiveOperationException {
        Identifier name = Identifier.of("a");
        Map<String, String> parameters = new TreeMap<>();
        IntStream.range(0, 12).forEach((number) -> parameters.put("p" + number, "v" + number));
        Exclude exclude = new Exclude(name, name, List.of(new Element(IndexKey.column(name), "=")), List.of(), null,
                Deferral.NOT_DEFERRABLE, IndexStorage.DEFAULT, null);
        Table table = new Table(there,
                List.of(new Column(name, "text", QualifiedName.of("pg_catalog", "C"), false, null, null, null, 5,
                        parameters, "c")),
                List.of(exclude), List.of(),
                new TableStorage(Persistence.UNLOGGED, null, null, Map.of("a", "b", "c", "d", "e", "f"), name), null,
                null, List.of(), new RowSecurity(false, true),
                new ReplicaIdentity(ReplicaIdentity.Kind.INDEX, Identifier.of("i")), null);
        assertRecordedAgain(List.of(new CreateTable(table, false, OnCommit.PRESERVE_ROWS),
                new DropTable(there, false, DropBehavior.RESTRICT, table),
                new AddColumn(there, table.columns().get(0), List.of(exclude), false),
                new DropConstraint(there, name, false, DropBehavior.RESTRICT, exclude),
                new AddIdentity(there, name, new Identity(IdentityKind.ALWAYS, SequenceOptions.DEFAULT, name)),
                new CreateView(new View(there, List.of(new OutputColumn(name, "int", null)), "select 1",
                        Map.of("security_barrier", "true", "security_invoker", "true"), View.CheckOption.LOCAL, "c"))));
    }

    @Test
    void moreThanAMethodHasRoomFor() throws IOException, ReflectiveOperationException {
        assertRecordedAgain(IntStream.range(0, 3000)
            .<Operation>mapToObj((number) -> new SetNotNull(QualifiedName.of("table" + number), Identifier.of("c")))
            .toList());
    }

    private void assertRecordedAgain(List<Operation> operations) throws IOException, ReflectiveOperationException {
        RevisionBody body = new RevisionBody(true,
                new Operating(NotedOperation.plain(operations), "", List.of("a note")),
                new Operating(NotedOperation.plain(operations), "", List.of()));
        SourceFile source = new SourceGenerator(FileNameTemplate.DEFAULT, SourceTemplates.builtIn(), "com.acme")
            .generate(new RevisionDraft(new RevisionId("a"), List.of(), List.of(), List.of(), "identifier",
                    Drafts.CREATED, body), RevisionFormat.JAVA);
        Migration migration = CompiledMigrations.of(List.of(source), this.folder).get(source);
        assertThat(Operations.record(migration::upgrade)).isEqualTo(operations);
        assertThat(Operations.record(migration::downgrade)).isEqualTo(operations);
    }

}
