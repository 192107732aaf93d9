package dev.migrator;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import dev.migrator.backup.BackupFailedException;
import dev.migrator.backup.BackupFile;
import dev.migrator.backup.BackupProgramMissingException;
import dev.migrator.backup.BackupProgramTooOldException;
import dev.migrator.cli.ExitCodes;
import dev.migrator.cli.MigratorCommandLine;
import dev.migrator.command.Downgrade;
import dev.migrator.command.Upgrade;
import dev.migrator.execute.RevisionFailedException;
import dev.migrator.revision.Target;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BackupTests {

    private static final String ANSWERS_VERSION = """
            #!/bin/sh
            if [ "$1" = --version ]; then echo "pg_dump (PostgreSQL) %s"; exit 0; fi
            """;

    /** Leaves its arguments and its environment, and a file as pg_dump does. */
    private static final String RECORDS = ANSWERS_VERSION + """
            here=$(dirname "$0")
            printf '%%s\\n' "$@" > "$here/arguments"
            env | grep ^PG | sort > "$here/environment"
            for argument; do case "$argument" in --file=*) echo copy > "${argument#--file=}";; esac; done
            """;

    private static final String FAILS = ANSWERS_VERSION + """
            for argument; do case "$argument" in --file=*) echo half > "${argument#--file=}";; esac; done
            echo "pg_dump: error: the disk is full" >&2
            exit 1
            """;

    private final TestDatabase database = TestServer.createDatabase();

    private final TestScripts scripts = new TestScripts().then("a1", "", "create table t (id int)", "drop table t")
        .then("a2", "", "create table u (id int)", "drop table u");

    @TempDir
    private Path programs;

    @TempDir
    private Path backups;

    @Test
    void theDatabaseIsCopiedBeforeAnUpgrade() throws IOException {
        program(RECORDS, "18.1");
        BackupFile backup = upgrade("head").backup();
        assertThat(backup).isNotNull();
        assertThat(backup.file()).hasParent(this.backups.resolve("new")).hasContent("copy");
        assertThat(backup.file().getFileName().toString())
            .matches(this.database.name() + "-\\d{8}-\\d{6}-before-head\\.dump");
        assertThat(recorded("arguments")).containsExactly("--format=custom", "--no-password",
                "--file=" + backup.file());
        assertThat(recorded("environment")).contains("PGHOST=localhost", "PGPORT=" + this.database.port(),
                "PGDATABASE=" + this.database.name(), "PGUSER=postgres", "PGPASSWORD=se cret");
        assertThat(backup.restoreCommand()).isEqualTo(
                "pg_restore --clean --if-exists --create --host=localhost --port=%d --username=postgres --dbname=postgres %s"
                    .formatted(this.database.port(), backup.file()));
        assertThat(this.database.column("select revision from migrator_revision order by 1")).containsExactly("a1",
                "a2");
    }

    @Test
    void theDatabaseIsCopiedBeforeADowngrade() throws IOException {
        migrator().upgrade();
        program(RECORDS, "19.0");
        Downgrade.Result result = migrator().useCases()
            .downgrade()
            .run(new Downgrade.Request(Target.parse("a2-1"), this.backups, null));
        assertThat(result.reverted()).hasToString("[a2]");
        assertThat(result.backup()).isNotNull();
        assertThat(result.backup().file().toString()).endsWith("-before-a2-1.dump");
    }

    @Test
    void nothingIsCopiedWhereThereIsNothingToDo() throws IOException {
        migrator().upgrade();
        program(RECORDS, "18.1");
        assertThat(upgrade("head").backup()).isNull();
        assertThat(migrator().useCases()
            .downgrade()
            .run(new Downgrade.Request(Target.parse("a2"), this.backups, null))
            .backup()).isNull();
        assertThat(this.programs.resolve("arguments")).doesNotExist();
    }

    @Test
    void aFailedRunLeavesTheCopy() throws IOException {
        program(RECORDS, "18.1");
        this.scripts.then("a3", "select 1/0");
        assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> upgrade("head"));
        try (Stream<Path> files = Files.list(this.backups.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aMissingProgramIsToldBeforeAnythingRuns() {
        assertThatExceptionOfType(BackupProgramMissingException.class).isThrownBy(() -> upgrade("head"))
            .satisfies((ex) -> assertThat(ex.action()).contains("PostgreSQL 18", "postgresql-client-18"));
        assertNothingWasRun();
    }

    @Test
    void aProgramThatIsTooOldIsToldBeforeAnythingRuns() throws IOException {
        program(RECORDS, "15.18 (Debian 15.18-0+deb12u1)");
        assertThatExceptionOfType(BackupProgramTooOldException.class).isThrownBy(() -> upgrade("head"))
            .satisfies((ex) -> {
                assertThat(ex.programVersion()).isEqualTo(15);
                assertThat(ex.serverVersion()).isEqualTo(18);
                assertThat(ex.action()).contains("postgresql-client-18");
            });
        assertNothingWasRun();
    }

    @Test
    void theProgramOfThisMachineIsAskedForItsVersion() {
        String path = System.getenv("PATH");
        Migrator migrator = builder().programs(path).build();
        Upgrade.Request request = Upgrade.Request.to(Target.parse("head")).withBackup(this.backups);
        Assumptions.assumeTrue(Stream.of(path.split(":"))
            .map(Path::of)
            .map((folder) -> folder.resolve("pg_dump"))
            .anyMatch(Files::isExecutable), "pg_dump is not installed: nothing was shown about it");
        try {
            assertThat(migrator.useCases().upgrade().run(request).backup().file()).isNotEmptyFile();
        }
        catch (BackupProgramTooOldException ex) {
            assertThat(ex.programVersion()).isLessThan(ex.serverVersion());
            assertNothingWasRun();
        }
    }

    @Test
    void aProgramThatFailsIsQuotedAndLeavesNoFile() throws IOException {
        program(FAILS, "18.1");
        assertThatExceptionOfType(BackupFailedException.class).isThrownBy(() -> upgrade("head")).satisfies((ex) -> {
            assertThat(ex.problem()).contains("pg_dump: error: the disk is full");
            assertThat(ex.getMessage()).doesNotContain("se cret");
        });
        try (Stream<Path> files = Files.list(this.backups.resolve("new"))) {
            assertThat(files).isEmpty();
        }
        assertNothingWasRun();
    }

    @Test
    void aProgramThatDoesNotSayItsVersionIsQuoted() throws IOException {
        program("#!/bin/sh\necho nonsense\n", "");
        assertThatExceptionOfType(BackupFailedException.class).isThrownBy(() -> upgrade("head"))
            .satisfies((ex) -> assertThat(ex.problem()).contains("nonsense"));
        assertNothingWasRun();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        program(RECORDS, "18.1");
        Path file = Files.writeString(this.backups.resolve("file"), "");
        Upgrade.Request request = Upgrade.Request.to(Target.parse("head")).withBackup(file);
        assertThatExceptionOfType(BackupFailedException.class)
            .isThrownBy(() -> migrator().useCases().upgrade().run(request))
            .satisfies((ex) -> assertThat(ex.problem()).contains(file.toString()));
        assertNothingWasRun();
    }

    @Test
    void severalHostsAndThePasswordInTheUrlAreHandedOver() throws IOException {
        program(RECORDS, "18.1");
        DataSource dataSource = new SimpleDriverDataSource(new Driver(),
                "jdbc:postgresql://127.0.0.1:%1$d,localhost:%1$d/%2$s?user=postgres&password=p%%26w&sslmode=disable"
                    .formatted(this.database.port(), this.database.name()));
        BackupFile backup = Migrator.on(dataSource)
            .source(this.scripts)
            .programs(this.programs.toString())
            .build()
            .useCases()
            .upgrade()
            .run(Upgrade.Request.to(Target.parse("+1")).withBackup(this.backups.resolve("it's")))
            .backup();
        assertThat(recorded("environment")).contains("PGHOST=127.0.0.1,localhost",
                "PGPORT=%1$d,%1$d".formatted(this.database.port()), "PGPASSWORD=p&w", "PGSSLMODE=disable",
                "PGTARGETSESSIONATTRS=read-write");
        assertThat(recorded("arguments")).noneMatch((argument) -> argument.contains("p&w"));
        assertThat(backup.restoreCommand()).contains("it'\\''s").doesNotContain("p&w");
        assertThat(backup.file().toString()).contains("-before-+1.dump");
    }

    @Test
    void theCommandsSayWhereTheCopyIs() throws IOException {
        program(RECORDS, "18.1");
        assertThat(run("upgrade", "head", "--backup", this.backups.toString())).matches("(?s)0 backup " + this.backups
                + "/.*-before-head.dump\nto go back: pg_restore .*\napplied a1\napplied a2\nat a2\n");
        assertThat(run("downgrade", "base", "--backup", this.backups.toString()))
            .matches("(?s)0 backup .*-before-base.dump\nto go back: .*\nreverted a2\nreverted a1\nat base\n");
        assertThat(run("upgrade", "head", "--backup", "x", "--sql")).startsWith(ExitCodes.USAGE + " ");
        assertThat(run("upgrade", "head", "--backup", "x", "--dry-run")).startsWith(ExitCodes.USAGE + " ");
        assertThat(run("downgrade", "head:base", "--backup", "x", "--sql")).startsWith(ExitCodes.USAGE + " ");
        program(FAILS, "18.1");
        // Another target, for a file of another name within the same second.
        assertThat(run("upgrade", "a2", "--backup", this.backups.toString())).startsWith(ExitCodes.FAILED + " FAILED: ")
            .contains("the disk is full");
    }

    private void assertNothingWasRun() {
        assertThat(this.database.column("select tablename from pg_tables where schemaname = 'public'")).isEmpty();
    }

    private void program(String text, String version) throws IOException {
        Path file = Files.writeString(this.programs.resolve("pg_dump"), text.formatted(version));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> recorded(String name) throws IOException {
        return Files.readAllLines(this.programs.resolve(name));
    }

    private Upgrade.Result upgrade(String target) {
        return migrator().useCases()
            .upgrade()
            .run(Upgrade.Request.to(Target.parse(target)).withBackup(this.backups.resolve("new")));
    }

    private Migrator migrator() {
        return builder().programs(this.programs.toString()).build();
    }

    private Migrator.Builder builder() {
        return Migrator.on(this.database.dataSource()).source(this.scripts).password(() -> "se cret");
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        int code = new MigratorCommandLine(migrator().useCases(), migrator().sourceUseCases(), new PrintWriter(out),
                new PrintWriter(out))
            .run(List.of(arguments));
        return code + " " + out;
    }

}
