package dev.migrator.docs;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.Migrator;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each SQL block of a page runs. The revisions of a page are run together: up, down to
 * nothing, and up again. What stands before the first of them is run before, and what
 * stands after it, when the database is at head.
 */
class SqlSampleTests {

    private static int run;

    private final TestDatabase database = TestServer.createDatabase();

    static List<Page> pages() {
        // The page of operations is written from statements that its own test has run.
        return Page.all()
            .stream()
            .filter((page) -> !page.blocks("sql").isEmpty() && !page.path().endsWith("operations.md"))
            .toList();
    }

    @AfterAll
    static void print() {
        System.out.printf("SQL samples: %d%n", run);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void run(Page page) {
        List<Block> blocks = page.blocks("sql");
        List<Block> revisions = blocks.stream().filter(Block::isRevision).toList();
        int first = revisions.isEmpty() ? blocks.size() : blocks.indexOf(revisions.get(0));
        blocks.subList(0, first).forEach(this::execute);
        if (!revisions.isEmpty()) {
            migrate(revisions);
            blocks.subList(first, blocks.size()).stream().filter((block) -> !block.isRevision()).forEach(this::execute);
        }
        run += blocks.size();
    }

    private void migrate(List<Block> revisions) {
        TestScripts scripts = new TestScripts();
        revisions.forEach((block) -> scripts.file(block.text(), block.toString()));
        Migrator migrator = Migrator.on(this.database.dataSource()).source(scripts).build();
        int applied = migrator.upgrade("heads").applied().size();
        assertThat(applied).isEqualTo(revisions.size());
        migrator.downgrade("base");
        assertThat(migrator.upgrade("heads").applied()).hasSize(applied);
    }

    private void execute(Block block) {
        try {
            this.database.execute(block.text());
        }
        catch (RuntimeException ex) {
            throw new AssertionError(block + ": " + ex.getMessage(), ex);
        }
    }

}
