package dev.migrator.dialect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.codegen.CompiledMigrations;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionDraft;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.codegen.SourceFile;
import dev.migrator.codegen.SourceGenerator;
import dev.migrator.codegen.SourceTemplates;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.Migration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation as a Java revision says it: what is compiled records the same again.
 */
class ScenariosAsJavaTests {

    private static final ZonedDateTime CREATED = ZonedDateTime.of(2026, 3, 5, 7, 9, 1, 0, ZoneOffset.UTC);

    /** Those that the recorder has no method for. It must not grow unseen. */
    private static final List<String> RECORDS = List.of("AttachIndex", "SetIndexTablespace", "SetIndexStatistics",
            "AddAttribute", "DropAttribute", "ChangeAttributeType", "RenameAttribute", "SetDomainDefault",
            "DropDomainDefault", "SetDomainNotNull", "DropDomainNotNull", "AddDomainConstraint", "DropDomainConstraint",
            "RenameDomainConstraint", "ValidateDomainConstraint", "SetSequenceSchema", "HoldViewPlace", "SetViewSchema",
            "SetViewOption", "ResetViewOption", "SetMaterializedViewSchema", "RenameRoutine", "SetRoutineSchema",
            "SetExtensionSchema");

    @TempDir
    private Path folder;

    @Test
    void everyOperationIsRecordedAgain() throws IOException, ReflectiveOperationException {
        List<Scenario> scenarios = Scenarios.all().toList();
        List<SourceFile> sources = new ArrayList<>();
        for (int number = 0; number < scenarios.size(); number++) {
            TypedOperation operation = scenarios.get(number).operation();
            sources.add(generate("imported", number, operation, SourceTemplates.builtIn()));
            sources.add(generate("named", number, operation, withoutImports()));
        }
        Map<SourceFile, Migration> migrations = CompiledMigrations.of(sources, this.folder);
        List<String> records = new ArrayList<>();
        for (int number = 0; number < sources.size(); number++) {
            Scenario scenario = scenarios.get(number / 2);
            SourceFile source = sources.get(number);
            TypedOperation operation = scenario.operation();
            Migration migration = migrations.get(source);
            assertThat(Operations.record(migration::upgrade)).as(source.text()).isEqualTo(recorded(List.of(operation)));
            assertThat(Operations.record(migration::downgrade)).as(source.text())
                .isEqualTo(operation.reverse().stream().toList());
            if (source.text().contains("op.add(new " + scenario.type().getSimpleName() + "(")) {
                records.add(scenario.toString());
            }
        }
        System.out.printf("operations as Java: %d scenarios, %d of them as records%n", scenarios.size(),
                records.size());
        assertThat(records).isEqualTo(RECORDS);
    }

    /** Such as a project may have written for an earlier version. */
    private SourceTemplates withoutImports() throws IOException {
        return SourceTemplates.replacedBy(List.of(Files.writeString(this.folder.resolve("template.java"), """
                ${package}

                import dev.migrator.operation.Operations;
                import dev.migrator.script.Migration;
                import dev.migrator.script.Revision;

                ${annotation}
                class ${class} implements Migration {

                ${upgrade}

                ${downgrade}

                }
                """)));
    }

    private static List<Operation> recorded(List<TypedOperation> operations) {
        List<Operation> recorded = new ArrayList<>();
        new PostgresDialect().preparation(operations).forEach((statement) -> recorded.add(new RawSql(statement, 0)));
        recorded.addAll(operations);
        return recorded;
    }

    private static SourceFile generate(String javaPackage, int number, TypedOperation operation,
            SourceTemplates templates) {
        List<TypedOperation> reverse = operation.reverse().map(TypedOperation.class::cast).stream().toList();
        RevisionBody body = RevisionBody.of(List.of(operation), reverse, new PostgresDialect(), ServerVersion.NEWEST);
        RevisionDraft draft = new RevisionDraft(new RevisionId("r" + number), List.of(), List.of(), List.of(),
                "scenario " + number, CREATED, body);
        return new SourceGenerator(FileNameTemplate.DEFAULT, templates, javaPackage).generate(draft,
                RevisionFormat.JAVA);
    }

}
