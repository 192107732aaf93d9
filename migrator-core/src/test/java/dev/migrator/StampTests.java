package dev.migrator;

import org.junit.jupiter.api.Test;

import dev.migrator.command.Stamp;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class StampTests {

    private final TestDatabase database = TestServer.createDatabase();

    private final Migrator migrator = Migrator.on(this.database.dataSource())
        .source(new TestScripts().then("a1", "", "create table t (id int)", "drop table t")
            .then("a2", "", "create table u (id int)", "drop table u")
            .then("a3", "create table v (id int)"))
        .build();

    @Test
    void aDatabaseThatWasBuiltOtherwiseIsAdopted() {
        this.database.execute("create table t (id int); create table u (id int)");
        Stamp.Result result = this.migrator.stamp("a2");
        assertThat(result.inserted()).hasToString("[a1, a2]");
        assertThat(this.migrator.upgrade().applied()).hasToString("[a3]");
        assertThat(
                this.database.column("select direction || ' ' || revision from migrator_log where direction = 'stamp'"))
            .containsExactly("stamp a1", "stamp a2");
        assertThat(this.database.column("select downgrade from migrator_revision where revision = 'a2'"))
            .containsExactly("drop table u");
    }

    @Test
    void stampingDownForgetsWithoutRunning() {
        this.migrator.upgrade();
        assertThat(this.migrator.stamp("a1").deleted()).hasToString("[a2, a3]");
        assertThat(this.migrator.status().current()).hasToString("[a1]");
        assertThat(this.database.column("select to_regclass('v')")).containsExactly("v");
    }

    @Test
    void stampingWhatIsThereChangesNothing() {
        this.migrator.upgrade();
        Stamp.Result result = this.migrator.stamp("head");
        assertThat(result.inserted()).isEmpty();
        assertThat(result.deleted()).isEmpty();
    }

    @Test
    void stampingBaseForgetsEverything() {
        this.migrator.upgrade();
        this.migrator.stamp("base");
        assertThat(this.database.column("select revision from migrator_revision")).isEmpty();
    }

}
