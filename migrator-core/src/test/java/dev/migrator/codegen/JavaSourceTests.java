package dev.migrator.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.IrreversibleRevisionException;
import dev.migrator.script.RevisionFile;
import dev.migrator.script.RevisionFiles;
import dev.migrator.script.Script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JavaSourceTests {

    @TempDir
    private Path folder;

    @Test
    void aFileHasAnAnnotatedClassWithTwoMethods() {
        assertThat(generate(Drafts.of("add users", "create table users (id uuid);\n", "drop table users;")))
            .isEqualTo(new SourceFile("com/acme/shop/AddUsers.java", """
                    package com.acme.shop;

                    import dev.migrator.operation.Operations;
                    import dev.migrator.script.Migration;
                    import dev.migrator.script.Revision;

                    @Revision(id = "a2", revises = "a1", message = "add users")
                    class AddUsers implements Migration {

                        @Override
                        public void upgrade(Operations op) {
                            op.execute(\"""
                                    create table users (id uuid);
                                    \""");
                        }

                        @Override
                        public void downgrade(Operations op) {
                            op.execute(\"""
                                    drop table users;
                                    \""");
                        }

                    }
                    """));
    }

    @Test
    void withoutAPackageAndAWayDownTheirLinesAreMissing() {
        SourceFile source = new SourceGenerator(FileNameTemplate.DEFAULT, SourceTemplates.builtIn(), "")
            .generate(Drafts.of("drop users", "", null), RevisionFormat.JAVA);
        assertThat(source).isEqualTo(new SourceFile("DropUsers.java", """
                import dev.migrator.operation.Operations;
                import dev.migrator.script.Migration;
                import dev.migrator.script.Revision;

                @Revision(id = "a2", revises = "a1", message = "drop users")
                class DropUsers implements Migration {

                    @Override
                    public void upgrade(Operations op) {
                    }

                }
                """));
    }

    @Test
    void aLongAnnotationHasALineForEachAttribute() {
        RevisionDraft draft = new RevisionDraft(new RevisionId("m"), Drafts.ids("a1", "b1"), List.of("c1", "billing"),
                List.of("left"), "bring what was drafted on the left together with the right", Drafts.CREATED,
                new RevisionBody(false, "", ""));
        assertThat(generate(draft).text()).contains("""
                @Revision(id = "m",
                        revises = { "a1", "b1" },
                        dependsOn = { "c1", "billing" },
                        branchLabels = "left",
                        message = "bring what was drafted on the left together with the right",
                        transactional = false)
                class BringWhat""");
    }

    static Stream<RevisionDraft> drafts() {
        RevisionId id = new RevisionId("a2");
        return Stream.of(Drafts.saying(""), Drafts.saying("2fa"), Drafts.saying("class"), Drafts.saying("migration"),
                Drafts.saying("override"), Drafts.saying("string"), Drafts.saying("größe ändern 🎉"),
                Drafts.saying("日本語"), Drafts.saying("a \"quoted\" \\u0041 \\\\u0041 \\ path\tand \u0007 bell */ //"),
                Drafts.of("text", "select '\\\\ \"\"\" \"\"\"\"\" \\u0041 \\n';", "select 1"),
                Drafts.of("white", "select '  \n\t\n x \t\n\n\n  y\u2003\n z';\r\n  select 2;\f\n", "  select 3;"),
                Drafts.of("control", "select E'\u0001\u00071\u009f'", ""),
                new RevisionDraft(id, Drafts.ids("a", "b"), List.of("c", "d"), List.of("x", "y.z"), "m", Drafts.CREATED,
                        new RevisionBody(false, "vacuum;", null)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aFileCompilesToItsDraft(RevisionDraft draft) throws IOException, ReflectiveOperationException {
        SourceFile source = generate(draft);
        Script script = CompiledMigration.of(source, this.folder);
        assertThat(script.revision()).isEqualTo(draft.revision(script.revision().origin()));
        assertThat(script.transactional()).isEqualTo(draft.body().transactional());
        assertThat(script.upgrade()).isEqualTo(recorded(draft.body().upgrade().sql()));
        RevisionWay downgrade = draft.body().downgrade();
        if (downgrade == null) {
            assertThatExceptionOfType(IrreversibleRevisionException.class).isThrownBy(script::downgrade);
        }
        else {
            assertThat(script.downgrade()).isEqualTo(recorded(downgrade.sql()));
        }
        assertThat(generate(draft)).isEqualTo(source);
        Path file = this.folder.resolve(source.path());
        assertThat(RevisionFiles.read(file))
            .contains(new RevisionFile(file, draft.revision(file.toString()), draft.body().transactional()));
    }

    private static List<Operation> recorded(String sql) {
        return sql.isBlank() ? List.of() : List.of(new RawSql(sql.stripTrailing() + "\n", 0));
    }

    private static SourceFile generate(RevisionDraft draft) {
        return new SourceGenerator(FileNameTemplate.DEFAULT, SourceTemplates.builtIn(), "com.acme.shop").generate(draft,
                RevisionFormat.JAVA);
    }

}
