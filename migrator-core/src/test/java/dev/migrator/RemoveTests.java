package dev.migrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionBody;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.Merge;
import dev.migrator.command.MissingSourceException;
import dev.migrator.command.NamesNoRevisionException;
import dev.migrator.command.NewRevision;
import dev.migrator.command.Remove;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.command.SeveralRevisionsException;
import dev.migrator.command.StillNeededException;
import dev.migrator.error.MigratorException;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.plan.UnfinishedUpgradeException;
import dev.migrator.revision.MultipleHeadsException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.IrreversibleRevisionException;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RemoveTests {

    private final TestDatabase database = TestServer.createDatabase();

    @TempDir
    private Path folder;

    private Migrator migrator;

    @BeforeEach
    void migrator() {
        this.migrator = Migrator.on(this.database.dataSource())
            .locations("file:" + this.folder)
            .revisions(revisions())
            .build();
    }

    @Test
    void aRevisionThatIsNotAppliedLosesItsFile() {
        write("a", "create table a ()", "drop table a");
        this.migrator.upgrade();
        Path file = write("b", "create table b ()", null);
        assertThat(this.migrator.remove("head")).isEqualTo(new Remove.Result(new RevisionId("b"), file, false));
        assertThat(file).doesNotExist();
        assertThat(applied()).containsExactly("a");
    }

    @Test
    void anAppliedRevisionGoesDownFirst() {
        write("a", "create table a ()", "drop table a");
        Path file = write("b", "create table b ()", "drop table b");
        this.migrator.upgrade();
        assertThat(this.migrator.remove("head")).isEqualTo(new Remove.Result(new RevisionId("b"), file, true));
        assertThat(file).doesNotExist();
        assertThat(tables()).containsExactly("a");
        this.migrator.remove("head");
        assertThat(applied()).isEmpty();
        assertThat(this.folder).isEmptyDirectory();
        assertThatExceptionOfType(NamesNoRevisionException.class).isThrownBy(() -> this.migrator.remove("head"));
    }

    @Test
    void otherBranchesStay() {
        write("a", "create table a ()", "drop table a");
        write("b", "create table b ()", "drop table b", "a");
        write("c", "create table c ()", "drop table c", "a");
        this.migrator.upgrade("heads");
        refused(MultipleHeadsException.class, "head");
        refused(SeveralRevisionsException.class, "heads");
        this.migrator.remove("c");
        assertThat(applied()).containsExactly("a", "b");
    }

    @Test
    void theParentsOfAMergeStay() {
        write("a", "create table a ()", "drop table a");
        write("b", "create table b ()", "drop table b", "base");
        this.migrator.merge(Merge.Request.of(List.of(Target.parse("heads"))));
        this.migrator.upgrade();
        assertThat(applied()).hasSize(3);
        this.migrator.remove("head");
        assertThat(applied()).containsExactly("a", "b");
    }

    @Test
    void otherBasesStay() {
        write("a", "create table a ()", "drop table a");
        write("b", "create table b ()", "drop table b", "base");
        this.migrator.upgrade("heads");
        this.migrator.remove("b");
        assertThat(applied()).containsExactly("a");
    }

    @Test
    void whatHasChildrenOrDependantsIsRefused() {
        write("a", "", "");
        write("b", "", "");
        refused(StillNeededException.class, "a");
        this.migrator.newRevision(NewRevision.Request.builder("c")
            .id(new RevisionId("c"))
            .parents(List.of(new Target.Base()))
            .dependsOn(List.of("b"))
            .build());
        refused(StillNeededException.class, "b");
    }

    @Test
    void whatANewerBuildStandsOnIsRefused() throws IOException {
        write("a", "create table a ()", "drop table a");
        Path newer = write("b", "create table b ()", "drop table b");
        this.migrator.upgrade();
        Files.delete(newer);
        refused(StillNeededException.class, "a");
        assertThat(applied()).containsExactly("a", "b");
    }

    @Test
    void whatIsAppliedAndHasNoWayBackIsRefused() {
        write("a", "create table a ()", null);
        this.migrator.upgrade();
        refused(IrreversibleRevisionException.class, "head");
        assertThat(applied()).containsExactly("a");
    }

    @Test
    void whatFailsOnItsWayDownKeepsItsFile() {
        write("a", "create table a ()", "drop table nonsense");
        this.migrator.upgrade();
        refused(RevisionFailedException.class, "head");
        assertThat(applied()).containsExactly("a");
    }

    @Test
    void whatStoppedMidwayUpIsRefused() {
        this.migrator.newRevision(NewRevision.Request.builder("a")
            .body(new RevisionBody(false, "create table a (); select 1/0;", "drop table a"))
            .build());
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(this.migrator::upgrade);
        refused(UnfinishedUpgradeException.class, "head");
    }

    @Test
    void whatHasNoSourceFileIsRefused() {
        TestScripts library = new TestScripts().then("a", "create table a ()");
        this.migrator = Migrator.on(this.database.dataSource()).source(library).revisions(revisions()).build();
        refused(MissingSourceException.class, "head");
    }

    @Test
    void currentLeadsToTheFileOfWhatIsApplied() {
        Path file = write("a", "", "");
        this.migrator.upgrade();
        write("b", "", "");
        assertThat(this.migrator.edit("current").files()).containsExactly(file);
        assertThat(this.migrator.listTemplates().templates()).hasSize(2);
        assertThat(this.migrator.init().created()).containsExactly(this.folder.resolve("README.md"));
    }

    private void refused(Class<? extends MigratorException> type, String target) {
        List<Path> before = files();
        assertThatExceptionOfType(MigratorException.class).isThrownBy(() -> this.migrator.remove(target))
            .isInstanceOf(type);
        assertThat(files()).isEqualTo(before);
    }

    private Path write(String id, String upgrade, String downgrade) {
        return write(id, upgrade, downgrade, "head");
    }

    private Path write(String id, String upgrade, String downgrade, String parent) {
        return this.migrator
            .newRevision(NewRevision.Request.builder("")
                .id(new RevisionId(id))
                .parents(List.of(Target.parse(parent)))
                .splice(true)
                .body(new RevisionBody(true, upgrade, downgrade))
                .build())
            .file();
    }

    private RevisionSettings revisions() {
        return new RevisionSettings(new RevisionDirectories(List.of(this.folder), this.folder.resolve("java"), ""),
                RevisionFormat.SQL, new FileNameTemplate("{rev}.sql"), List.of());
    }

    private List<String> applied() {
        return this.database.column("select revision from migrator_revision order by revision");
    }

    private List<String> tables() {
        return this.database
            .column("select relname from pg_class where relkind = 'r' and relname ~ '^.$' order by relname");
    }

    private List<Path> files() {
        try (var files = Files.list(this.folder)) {
            return files.sorted().toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
