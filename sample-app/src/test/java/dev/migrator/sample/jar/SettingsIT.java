package dev.migrator.sample.jar;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands in applications that are set up in one way or another.
 */
class SettingsIT {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void aMigratorThatIsSwitchedOffStillAnswersCommands() {
        Answer answer = SampleJar.extracted().migrator(this.database, "heads", "--spring.profiles.active=disabled");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualTo("d1e5a70349f1 (accounts, search) (head)\n");
    }

    @Test
    void anotherUserMigrates() {
        String user = "migrating_" + this.database.name();
        this.database.execute("create role %s login; grant create on schema public to %s".formatted(user, user));
        Answer answer = SampleJar.extracted()
            .migrator(this.database, "upgrade", "a10c5f0b7d21", "--migrator.user=" + user,
                    "--spring.datasource.username=postgres", "--spring.datasource.url=jdbc:postgresql://localhost:%d/%s"
                        .formatted(this.database.port(), this.database.name()));
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(this.database.column("select tableowner from pg_tables where schemaname = 'public'")).hasSize(4)
            .containsOnly(user);
        assertThat(this.database.column("select distinct database_user from migrator_log")).containsExactly(user);
    }

    @Test
    void aServerThatIsNotThereIsASentence() {
        Answer answer = SampleJar.extracted().migrator(new TestDatabase("nowhere", 1), "upgrade", "head");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("FAILED: The database cannot be reached: ").doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSize(2);
    }

    @Test
    void anUnknownCommandIsAMistakeInTheArguments() {
        Answer answer = SampleJar.extracted().migrator(this.database, "no-such-command");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("Unmatched argument at index 0: 'no-such-command'").doesNotContain("\tat ");
    }

}
