package dev.migrator.boot.jpa;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrator.Migrator;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.Autogenerate;
import dev.migrator.command.ModelSettings;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.diff.Difference;
import dev.migrator.model.Declaration;
import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The entities of a real application, or those of the zoo: what the comparison with an
 * empty database says makes the schema that Hibernate wants, and takes it away again.
 */
class EntityRoundTripTests {

    private final MappedEntities entities = MappedEntities.chosen();

    private final TestDatabase database = TestServer.createDatabase();

    private final LiveSchema live = new LiveSchema(this.database);

    @Test
    void theDifferenceFromNothingMakesWhatHibernateWants() {
        Declaration declaration = this.entities.declaration(this.database.dataSource());
        DatabaseModel nothing = this.live.picture();
        Difference up = Difference.between(nothing, this.live.wanted(declaration));
        report(declaration, up);

        this.live.apply(up);
        this.entities.with("hibernate.hbm2ddl.auto", "validate").start(this.database.dataSource());
        assertThat(Difference.between(this.live.picture(), this.live.wanted(declaration)).operations()).isEmpty();

        this.live.apply(Difference.between(this.live.picture(), nothing));
        assertThat(this.live.text()).isEqualTo(new LiveSchema(TestServer.createDatabase()).text());
    }

    @Test
    void theDifferenceFromNothingMakesWhatHibernateWouldMake() {
        TestDatabase hibernates = TestServer.createDatabase();
        this.entities.with("hibernate.hbm2ddl.auto", "create-only")
            .with("hibernate.hbm2ddl.create_namespaces", "true")
            .with("hibernate.hbm2ddl.halt_on_error", "true")
            .start(hibernates.dataSource());
        Declaration declaration = this.entities.declaration(this.database.dataSource());
        this.live.apply(Difference.between(this.live.picture(), this.live.wanted(declaration)));
        assertThat(Difference.between(this.live.picture(), new LiveSchema(hibernates).picture()).operations())
            .isEmpty();
        List<String> made = comparable(this.live.text());
        List<String> wanted = comparable(new LiveSchema(hibernates).text());
        assertThat(without(wanted, made)).as("missing").isEmpty();
        assertThat(without(made, wanted)).as("too much").isEmpty();
    }

    @Test
    void aRevisionIsWrittenThatMakesItAndTakesItAway(@TempDir Path folder) {
        Declaration declaration = this.entities.declaration(this.database.dataSource());
        Migrator migrator = Migrator.on(this.database.dataSource())
            .locations("optional:file:" + folder)
            .revisions(new RevisionSettings(new RevisionDirectories(List.of(folder), folder, ""), RevisionFormat.SQL,
                    FileNameTemplate.DEFAULT, List.of()))
            .model(() -> ModelSettings.of(List.of(() -> declaration)))
            .build();
        List<String> before = this.live.text();
        migrator.autogenerate(Autogenerate.Request.of("everything"));
        migrator.upgrade();
        this.entities.with("hibernate.hbm2ddl.auto", "validate").start(this.database.dataSource());
        assertThat(migrator.compareModel().installments()).isEmpty();
        assertThat(migrator.autogenerate(Autogenerate.Request.of("nothing")).written()).isEmpty();
        migrator.downgrade("base");
        assertThat(withoutState(this.live.text())).isEqualTo(before);
    }

    private static List<String> withoutState(List<String> lines) {
        return lines.stream().filter((line) -> !line.contains("migrator_")).toList();
    }

    /**
     * Hibernate's casts from and to enum types are no part of a picture, and PostgreSQL
     * spells an array differently when it has read its own spelling.
     */
    private static List<String> comparable(List<String> lines) {
        return lines.stream()
            .filter((line) -> !line.startsWith("cast\t")
                    && !(line.startsWith("constraint\t") && line.contains("ARRAY[")))
            .toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return lines.stream().filter((line) -> !known.contains(line)).toList();
    }

    private static void report(Declaration declaration, Difference up) {
        System.out.printf("%s: %d statements declared, %d operations from nothing%n", declaration.origin(),
                declaration.operations().size(), up.operations().size());
        if (Boolean.getBoolean("jpa.print")) {
            declaration.operations().forEach((operation) -> System.out.println("    " + sql(operation)));
        }
    }

    private static Object sql(Operation operation) {
        return (operation instanceof RawSql raw) ? raw.sql() : operation;
    }

}
