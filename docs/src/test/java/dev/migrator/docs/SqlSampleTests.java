package dev.migrator.docs;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

import dev.migrator.Migrator;
import dev.migrator.command.Upgrade;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;
import dev.migrator.script.Migration;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestScripts;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each SQL block of a page runs. The revisions of a page are run together, with those in
 * Java that it {@linkplain Block#shows shows}: up, down to nothing, and up again. What
 * stands before the first of them is run before, and what stands after it, when the
 * database is at head.
 */
class SqlSampleTests {

    private static int run;

    private final TestDatabase database = TestServer.createDatabase();

    static List<Page> pages() {
        // The page of operations is written from statements that its own test has run;
        // that on production is run by its own test, since it is about the roles of one
        // database, and that on the first steps by .ci/walk, with what goes wrong there.
        List<String> others = List.of("operations.md", "production.md", "getting-started.md");
        return Page.all()
            .stream()
            .filter((page) -> !page.blocks("sql").isEmpty())
            .filter((page) -> !others.contains(page.path().getFileName().toString()))
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
        blocks.subList(0, first).forEach(on(this.database));
        if (!revisions.isEmpty()) {
            migrate(scripts(page));
            blocks.subList(first, blocks.size())
                .stream()
                .filter((block) -> !block.isRevision())
                .forEach(on(this.database));
        }
        run += blocks.size();
    }

    private void migrate(TestScripts scripts) {
        Migrator migrator = Migrator.on(this.database.dataSource()).source(scripts).build();
        List<RevisionId> applied = upgrade(migrator);
        assertThat(applied).hasSize(scripts.load().size());
        migrator.downgrade("base");
        assertThat(upgrade(migrator)).isEqualTo(applied);
    }

    /**
     * The revisions of a page.
     */
    static TestScripts scripts(Page page) {
        TestScripts scripts = new TestScripts();
        page.blocks("sql")
            .stream()
            .filter(Block::isRevision)
            .forEach((block) -> scripts.file(block.text(), block.toString()));
        page.blocks("java")
            .stream()
            .flatMap((block) -> block.shows().stream())
            .<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
            .filter(Migration.class::isAssignableFrom)
            .forEach((type) -> scripts.java((Migration) BeanUtils.instantiateClass(type)));
        return scripts;
    }

    /**
     * With all data, also what an application would move later.
     */
    private static List<RevisionId> upgrade(Migrator migrator) {
        return migrator.useCases()
            .upgrade()
            .run(Upgrade.Request.to(Target.parse("heads")).withBackground(Upgrade.Background.FINISH))
            .applied();
    }

    /**
     * Runs a block, and says which one it is where it fails.
     */
    static Consumer<Block> on(TestDatabase database) {
        return (block) -> {
            try {
                database.execute(block.text());
            }
            catch (RuntimeException ex) {
                throw new AssertionError(block + ": " + ex.getMessage(), ex);
            }
        };
    }

}
