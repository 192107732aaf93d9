package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrator.error.MigratorException;
import dev.migrator.revision.RevisionId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MergeTests {

    private Project project;

    @BeforeEach
    void project(@TempDir Path folder) {
        this.project = new Project(folder);
    }

    @Test
    void allHeadsBecomeParents() {
        this.project.files("a <- b, a <- c");
        Merge.Result result = merge(Merge.Request.of(Project.targets("heads")));
        assertThat(result.file()).isEqualTo(this.project.path("sql/new1_merge_b_and_c.sql"));
        assertThat(this.project.text("sql/new1_merge_b_and_c.sql")).isEqualTo("""
                -- revision: new1
                -- revises: b, c
                -- message: merge b and c

                -- upgrade

                -- downgrade
                """);
    }

    @Test
    void messageLabelAndIdCanBeGiven() {
        this.project.files("a, b");
        Merge.Result result = merge(
                new Merge.Request(Project.targets("b", "a"), "join", List.of("main"), new RevisionId("m"), false));
        assertThat(this.project.text("sql/m_join.sql")).contains("-- revises: b, a\n-- branch labels: main\n");
        assertThat(result.draft().parents()).extracting(RevisionId::value).containsExactly("b", "a");
    }

    @Test
    void oneRevisionIsContinued() {
        this.project.files("a <- b");
        assertThat(merge(Merge.Request.of(Project.targets("head"))).draft().parents())
            .containsExactly(new RevisionId("b"));
    }

    @Test
    void aRevisionWithChildrenCanBeSplicedIn() {
        this.project.files("a <- b, c");
        assertThat(merge(new Merge.Request(Project.targets("a", "c"), "", List.of(), null, true)).draft().parents())
            .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a c     | NotAHeadException
            b b     | RepeatedParentException
            b heads | RepeatedParentException
            base    | NamesNoRevisionException
            b base  | NamesNoRevisionException
            current | CurrentNotKnownException
            head    | MultipleHeadsException
            b x     | UnknownRevisionException
            """)
    void whatCannotBeMergedIsRefused(String targets, String error) {
        this.project.files("a <- b, c");
        assertThatExceptionOfType(MigratorException.class)
            .isThrownBy(() -> merge(Merge.Request.of(Project.targets(targets.split(" ")))))
            .satisfies((ex) -> assertThat(ex.getClass().getSimpleName()).isEqualTo(error));
        assertThat(this.project.listing()).containsExactly("sql/a.sql", "sql/b.sql", "sql/c.sql");
    }

    private Merge.Result merge(Merge.Request request) {
        return new Merge(this.project.authoring()).run(request);
    }

}
