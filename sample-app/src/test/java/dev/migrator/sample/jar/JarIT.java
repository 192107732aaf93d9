package dev.migrator.sample.jar;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application's jar, started with {@code java -jar}.
 */
class JarIT {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void isTheCommandLineOfItsMigrations() {
        assertThat(SampleJar.packaged().migrator(this.database, "upgrade", "a10c5f0b7d21")).satisfies((answer) -> {
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).isEqualTo("applied a10c5f0b7d21\nat a10c5f0b7d21\n");
            assertThat(answer.err().lines()).hasSize(3)
                .allSatisfy((line) -> assertThat(line).contains("INFO", "dev.migrator"));
        });
    }

    /**
     * So that the other tests say something: without a command all of it starts.
     */
    @Test
    void startsEverythingWithoutACommand() {
        Answer answer = SampleJar.witnessed()
            .start(this.database, "--server.port=0", "--migrator.startup=none", "--spring.jpa.hibernate.ddl-auto=none");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.started()).contains("post construct", "singletons", "lifecycle", "web server", "listener",
                "scheduled", "application runner", "command line runner", "ready", "bean catalogueController",
                "bean entityManagerFactory", "bean permissions");
    }

    @Test
    void startsNothingForACommandAndOpensNoPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Answer answer = SampleJar.witnessed()
                .migrator(this.database, "current", "--server.port=" + taken.getLocalPort());
            assertThat(answer).isEqualTo(new Answer(0, "", "", List.of()));
        }
    }

    @Test
    void worksWhereTheMainMethodEndsTheProcess() {
        Answer answer = SampleJar.witnessed("dev.migrator.witness.ExitsItself").migrator(this.database, "check");
        assertThat(answer.code()).as(answer.err()).isEqualTo(3);
        assertThat(answer.out()).startsWith("pending: a10c5f0b7d21, create the catalogue\n");
        assertThat(answer.started()).isEmpty();
    }

    @Test
    void hasAModeForMainMethodsThatDropTheirArguments() {
        SampleJar jar = SampleJar.witnessed("dev.migrator.witness.DropsArguments").with("-Djarmode=migrator");
        Answer answer = jar.start(new TestDatabase("nowhere", this.database.port()), "upgrade", "a10c5f0b7d21",
                "--spring.datasource.url=" + this.database.url());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).isEqualTo("applied a10c5f0b7d21\nat a10c5f0b7d21\n");
        assertThat(answer.err().lines()).hasSize(3)
            .allSatisfy((line) -> assertThat(line).contains("INFO", "dev.migrator"));
        assertThat(answer.started()).isEmpty();
    }

    @Test
    void theModeWorksForOtherMainMethodsToo() {
        Answer answer = SampleJar.witnessed().with("-Djarmode=migrator").start(this.database, "upgrade", "zz");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("FAILED: There is no revision 'zz'.\n").doesNotContain("\tat ");
        assertThat(answer.started()).isEmpty();
    }

    @Test
    void theModeSaysWhenTheMainMethodStartsNothing() {
        Answer answer = SampleJar.witnessed("dev.migrator.witness.StartsNothing")
            .with("-Djarmode=migrator")
            .start(this.database, "current");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("Error: dev.migrator.witness.StartsNothing.main returned without")
            .doesNotContain("\tat ");
    }

}
