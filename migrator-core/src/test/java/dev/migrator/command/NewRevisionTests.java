package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.error.MigratorException;
import dev.migrator.revision.DuplicateLabelException;
import dev.migrator.revision.DuplicateRevisionException;
import dev.migrator.revision.IllegalBranchLabelException;
import dev.migrator.revision.MultipleHeadsException;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.MalformedScriptException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NewRevisionTests {

    private Project project;

    @BeforeEach
    void project(@TempDir Path folder) {
        this.project = new Project(folder);
    }

    @Test
    void theFirstRevisionIsABase() {
        NewRevision.Result result = this.project.revision(request());
        assertThat(result.file()).isEqualTo(this.project.path("sql/new1_add_users.sql"));
        assertThat(result.draft().parents()).isEmpty();
        assertThat(this.project.text("sql/new1_add_users.sql")).isEqualTo("""
                -- revision: new1
                -- revises:
                -- message: add users

                -- upgrade

                -- downgrade
                """);
    }

    @Test
    void theNextOneContinuesItThoughNothingWasBuiltBetween() {
        this.project.revision(request());
        this.project.revision(request().format(RevisionFormat.JAVA));
        NewRevision.Result third = this.project.revision(request());
        assertThat(this.project.listing()).containsExactly("java/com/acme/AddUsers.java", "sql/new1_add_users.sql",
                "sql/new3_add_users.sql");
        assertThat(third.draft().parents()).containsExactly(new RevisionId("new2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a <- b              | head    | false | b
            a <- b              | heads   | false | b
            a <- b              | b       | false | b
            a <- b              | base    | false |
            a <- b              | a       | true  | a
            a <- b              | -1      | true  | a
            a <- b <- c, b <- d | heads   | false | c d
            a <- b <- c, b <- d | c@head  | false | c
            a <- b <- c, b <- d | d c     | false | d c
            abcdef01            | abcd    | false | abcdef01
            """)
    void parentsAreWhatTheTargetsStandFor(String graph, String targets, boolean splice, String parents) {
        this.project.files(graph);
        NewRevision.Result result = this.project
            .revision(request().parents(Project.targets(targets.split(" "))).splice(splice));
        assertThat(result.draft().parents()).extracting(RevisionId::value)
            .containsExactly(parents == null ? new String[0] : parents.split(" "));
    }

    @Test
    void revisionsWithoutAFileCountToo() {
        this.project.built("a", "").built("b", "a").files("b <- c");
        this.project.file("sql/b.sql", "-- revision: b\n-- revises: a\n-- branch labels: moved\n-- upgrade\n");
        assertThat(this.project.revision(request()).draft().parents()).containsExactly(new RevisionId("c"));
        assertThat(this.project.revision(request().dependsOn(List.of("moved")).parents(Project.targets("base")))
            .draft()
            .dependsOn()).containsExactly("moved");
    }

    @Test
    void dependenciesBecomeFullIdsAndLabelsStay() {
        this.project.files("abcdef01, bcdef012 <- c")
            .file("sql/l.sql", "-- revision: l\n-- branch labels: billing\n-- upgrade\n");
        NewRevision.Result result = this.project.revision(request().parents(Project.targets("base"))
            .dependsOn(List.of("abcd", "bcdef012", "billing", "c@head", "c"))
            .branchLabels(List.of("shop")));
        assertThat(result.draft().dependsOn()).containsExactly("abcdef01", "bcdef012", "billing", "c");
        assertThat(this.project.text("sql/new1_add_users.sql")).contains("""
                -- depends on: abcdef01, bcdef012, billing, c
                -- branch labels: shop
                """);
    }

    @Test
    void theIdAndTheBodyCanBeGiven() {
        this.project
            .revision(request().id(new RevisionId("mine")).body(new RevisionBody(false, "vacuum users;", "select 1;")));
        assertThat(this.project.text("sql/mine_add_users.sql")).contains("-- transactional: no", "vacuum users;",
                "select 1;");
    }

    @Test
    void theTemplateCanBeReplaced() {
        this.project.template("ours.sql", "-- (c) ${year}\n${header}\n\n${upgrade}\n");
        this.project.revision(request());
        assertThat(this.project.text("sql/new1_add_users.sql")).isEqualTo("""
                -- (c) 2026
                -- revision: new1
                -- revises:
                -- message: add users

                -- upgrade
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one    |     |     | one/new1_add_users.sql
            one two| two |     | two/new1_add_users.sql
            one two| one |     | one/new1_add_users.sql
            sql two|     | a   | sql/new1_add_users.sql
            two sql|     | a   | sql/new1_add_users.sql
            . sql  |     | a   | sql/new1_add_users.sql
            """)
    void theFolderIsTheOnlyOneOrNamedOrThatOfTheFirstParent(String directories, String wanted, String graph,
            String file) {
        if (graph != null) {
            this.project.files(graph);
        }
        this.project.directories(directories.split(" "));
        NewRevision.Result result = this.project
            .revision(request().directory(wanted == null ? null : this.project.path("x/../" + wanted)));
        assertThat(result.file()).isEqualTo(this.project.path(file));
    }

    @Test
    void severalHeadsAreRefused() {
        refused(MultipleHeadsException.class, "a <- b, a <- c", request());
    }

    @Test
    void aParentWithChildrenIsRefused() {
        assertThat(refused(NotAHeadException.class, "a <- b", request().parents(Project.targets("a"))))
            .isEqualTo("Revision a is no head: [b] continue it.");
    }

    @Test
    void aParentNamedTwiceIsRefused() {
        refused(RepeatedParentException.class, "a <- b", request().parents(Project.targets("b", "head")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "nothing", "current", "+1", "a:b", "a@b@c" })
    void aParentThatIsNoRevisionIsRefused(String target) {
        refused(MigratorException.class, "a", () -> request().parents(Project.targets(target)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "nothing", "current", "base", "new1" })
    void aDependencyThatIsNoRevisionIsRefused(String name) {
        refused(MigratorException.class, "a", request().dependsOn(List.of(name)));
    }

    @Test
    void anIdThatExistsIsRefused() {
        assertThat(refused(RevisionExistsException.class, "a <- b", request().id(new RevisionId("a"))))
            .startsWith("There is a revision a already (")
            .endsWith("a.sql).");
    }

    @Test
    void anIdThatOnlyTheApplicationHasIsRefused() {
        this.project.built("a", "");
        refused(RevisionExistsException.class, "b", request().parents(Project.targets("b")).id(new RevisionId("a")));
    }

    @Test
    void aLabelThatExistsIsRefused() {
        refused(DuplicateLabelException.class, "a", request().branchLabels(List.of("a")));
    }

    @Test
    void aLabelThatCannotBeATargetIsRefused() {
        refused(IllegalBranchLabelException.class, "a", request().branchLabels(List.of("a@b")));
    }

    @Test
    void aFolderOfNobodyIsRefused() {
        refused(UnknownDirectoryException.class, "a", request().directory(this.project.path("elsewhere")));
        refused(UnknownDirectoryException.class, "a",
                request().directory(this.project.path("sql")).format(RevisionFormat.JAVA));
    }

    @Test
    void severalFoldersAndNoParentIsRefused() {
        this.project.directories("one", "two");
        refused(DirectoryRequiredException.class, "a", request());
    }

    @Test
    void aFileIsNeverOverwritten() {
        this.project.file("sql/new1_add_users.sql", "-- revision: other\n-- upgrade\n");
        assertThat(refused(FileExistsException.class, "a", request().parents(Project.targets("a"))))
            .endsWith("new1_add_users.sql exists already.");
        this.project.file("java/com/acme/AddUsers.java", "class AddUsers {}");
        refused(FileExistsException.class, "a", request().parents(Project.targets("a")).format(RevisionFormat.JAVA));
    }

    @ParameterizedTest
    @ValueSource(strings = { "-- revision: ${rev}\n-- revises:\n-- message: ${message}\n${upgrade}\n",
            "-- a\n-- revision: x\n${upgrade}\n" })
    void aTemplateThatLosesTheHeaderIsRefused(String template) {
        this.project.template("ours.sql", template);
        refused(AlteredDraftException.class, "a", request());
    }

    @Test
    void aTemplateThatLosesTheAnnotationIsRefused() {
        this.project.template("ours.java", "class ${class} {}");
        refused(AlteredDraftException.class, "a", request().format(RevisionFormat.JAVA));
    }

    @ParameterizedTest
    @ValueSource(strings = { "${header}\n", "${header}\n${upgrade}\n${upgrade}\n" })
    void aTemplateWithoutProperSectionsIsRefused(String template) {
        this.project.template("ours.sql", template);
        refused(MalformedScriptException.class, "a", request());
    }

    @Test
    void aBodyThatWouldEndItsSectionIsRefused() {
        refused(MalformedScriptException.class, "a",
                request().body(new RevisionBody(true, "select 1;\n-- downgrade\n", "")));
    }

    @Test
    void sourcesThatAreNoGraphAreRefused() {
        this.project.file("sql/again.sql", "-- revision: a\n-- upgrade\n");
        refused(DuplicateRevisionException.class, "a", request());
    }

    private String refused(Class<? extends MigratorException> type, String graph, NewRevision.Builder request) {
        return refused(type, graph, () -> request);
    }

    /**
     * Whatever is wrong, the project is as it was.
     */
    private String refused(Class<? extends MigratorException> type, String graph,
            Supplier<NewRevision.Builder> request) {
        this.project.files(graph);
        List<String> before = this.project.listing();
        var refused = assertThatExceptionOfType(MigratorException.class)
            .isThrownBy(() -> this.project.revision(request.get()));
        assertThat(this.project.listing()).isEqualTo(before);
        return refused.isInstanceOf(type).actual().problem();
    }

    private static NewRevision.Builder request() {
        return NewRevision.Request.builder("add users");
    }

}
