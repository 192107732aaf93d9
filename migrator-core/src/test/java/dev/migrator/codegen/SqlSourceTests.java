package dev.migrator.codegen;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.operation.RawSql;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.IrreversibleRevisionException;
import dev.migrator.script.Script;
import dev.migrator.script.SqlScripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqlSourceTests {

    @Test
    void aFileHasAHeaderAndTwoSections() {
        assertThat(text(Drafts.of("add users", "create table users (id uuid);\n", "drop table users;"))).isEqualTo("""
                -- revision: a2
                -- revises: a1
                -- message: add users

                -- upgrade
                create table users (id uuid);

                -- downgrade
                drop table users;
                """);
    }

    @Test
    void anEmptyDraftLeavesTheSectionsToBeWritten() {
        assertThat(text(Drafts.saying("add users"))).isEqualTo("""
                -- revision: a2
                -- revises: a1
                -- message: add users

                -- upgrade

                -- downgrade
                """);
    }

    @Test
    void withoutAWayDownThereIsNoSection() {
        String text = text(Drafts.of("drop users", "drop table users;", null));
        assertThat(text).isEqualTo("""
                -- revision: a2
                -- revises: a1
                -- message: drop users

                -- upgrade
                drop table users;
                """);
        assertThatExceptionOfType(IrreversibleRevisionException.class)
            .isThrownBy(() -> SqlScripts.read(text, "a2.sql").downgrade());
    }

    @Test
    void theHeaderSaysEverythingThatIsNotSoAnyway() {
        RevisionDraft draft = new RevisionDraft(new RevisionId("m"), Drafts.ids("a1", "b1"), List.of("c1", "billing"),
                List.of("left", "right"), "join", Drafts.CREATED, new RevisionBody(false, "", ""));
        assertThat(text(draft)).startsWith("""
                -- revision: m
                -- revises: a1, b1
                -- depends on: c1, billing
                -- branch labels: left, right
                -- message: join
                -- transactional: no

                -- upgrade
                """);
    }

    static Stream<RevisionDraft> drafts() {
        RevisionId id = new RevisionId("a2");
        RevisionBody body = new RevisionBody(false, "select '\\ \"\"\" ${rev} $1';  \n\n\nselect 2;\n\n", null);
        return Stream.of(Drafts.saying(""), Drafts.saying("a: b -- c, \"d\" \\u0041 $1 ${rev}"),
                Drafts.saying(" two\r\n  lines\u2028or three "), Drafts.saying("upgrade"),
                new RevisionDraft(id, List.of(), List.of(), List.of(), "base", Drafts.CREATED, body),
                new RevisionDraft(id, Drafts.ids("a", "b", "a"), List.of("c", "c"), List.of("x-y", "x-y"), "m",
                        Drafts.CREATED, body));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aFileReadsBackAsItsDraft(RevisionDraft draft) {
        Script script = SqlScripts.read(text(draft), "the file");
        assertThat(script.revision()).isEqualTo(draft.revision("the file"));
        assertThat(script.transactional()).isEqualTo(draft.body().transactional());
        assertThat(script.upgrade()).singleElement()
            .satisfies((operation) -> assertThat(((RawSql) operation).sql().strip())
                .isEqualTo(draft.body().upgrade().sql().strip()));
        assertThat(text(draft)).isEqualTo(text(draft));
    }

    private static String text(RevisionDraft draft) {
        return new SourceGenerator(FileNameTemplate.DEFAULT, SourceTemplates.builtIn(), "app")
            .generate(draft, RevisionFormat.SQL)
            .text();
    }

}
