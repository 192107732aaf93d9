package dev.migrator.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.migrator.command.PendingRevisionsException;
import dev.migrator.testing.Catalogue;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void verifyRefusesADatabaseThatIsBehindAndNamesWhatIsPending(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        Sample.startOn(this.database).close();
        try (Sample verified = Sample.startOn(this.database, "--spring.profiles.active=verify")) {
            assertThat(verified.statusOf("/products")).isEqualTo(200);
        }
        Files.writeString(folder.resolve("add_rating.sql"), """
                -- revision: e10000000001
                -- revises: d1e5a70349f1
                -- message: add a rating
                -- upgrade
                alter table products add column rating integer;
                """);
        List<String> before = Catalogue.schema(this.database);
        assertThatThrownBy(() -> Sample.startOn(this.database, "--spring.profiles.active=verify",
                "--migrator.locations=classpath:db/migrations,file:" + folder))
            .hasRootCauseInstanceOf(PendingRevisionsException.class);
        assertThat(output.toString().substring(output.toString().lastIndexOf("APPLICATION FAILED TO START")))
            .contains("Description:", "e10000000001 (add a rating)", "Action:", "migrator.startup=upgrade");
        assertThat(Catalogue.schema(this.database)).isEqualTo(before);
    }

    @Test
    void disabledLeavesTheDatabaseUntouched() throws Exception {
        List<String> untouched = Catalogue.schema(this.database);
        try (Sample disabled = Sample.startOn(this.database, "--spring.profiles.active=disabled")) {
            assertThat(disabled.statusOf("/actuator/health")).isEqualTo(200);
            assertThat(disabled.statusOf("/actuator/migrations")).isEqualTo(404);
        }
        assertThat(Catalogue.schema(this.database)).isEqualTo(untouched);
        assertThat(this.database.column("select relname from pg_class where relname like 'migrator%'")).isEmpty();
    }

}
