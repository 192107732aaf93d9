package dev.migrator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.codegen.CompiledMigrations;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.codegen.SourceFile;
import dev.migrator.command.Baseline;
import dev.migrator.command.Baseline.Mark;
import dev.migrator.command.Baseline.Privileges;
import dev.migrator.command.NewRevision;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.diff.Difference;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.model.Declaration;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;
import dev.migrator.rehearsal.Rehearsal;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Inspection;
import dev.migrator.schema.InspectionScope;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Schema;
import dev.migrator.script.Migration;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.StatementSplitter;
import dev.migrator.testing.OwnerlessText;
import dev.migrator.testing.SchemaText;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real schemas, and one of our own with every kind of object: a baseline of a database
 * makes the same database again, and takes it away. Two databases are compared by a query
 * that knows nothing of this project.
 */
class SchemaRoundTripTests {

    /** Beside the project, where no system property names another folder. */
    private static final List<Path> USUAL = List.of(Path.of("../../shared/schemas"), Path.of("../shared/schemas"));

    private static final Path OWN = Path.of("src/test/resources/dev/migrator/schemas");

    private static final SchemaText text = SchemaText.own();

    private static final List<String> nothing = schema(TestServer.createDatabase());

    private static final Identifier HOME = new Identifier("public");

    @TempDir
    private Path folder;

    static Stream<Path> schemas() throws IOException {
        List<Path> files = new ArrayList<>(files(OWN));
        String named = System.getProperty("schemas.dir");
        if (named != null) {
            files.addAll(files(Path.of(named)));
        }
        else {
            for (Path usual : USUAL) {
                files.addAll(Files.isDirectory(usual) ? files(usual) : List.of());
            }
        }
        return files.stream();
    }

    /** Our own; {@code schemas.java} tries all. */
    static Stream<Path> schemasInJava() throws IOException {
        return Boolean.getBoolean("schemas.java") ? schemas() : files(OWN).stream();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter((file) -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void aBaselineMakesTheSameSchemaAgain(Path file) throws Exception {
        TestDatabase original = load(file);
        long begun = System.nanoTime();
        Inspection found = inspect(original);
        Duration reading = Duration.ofNanos(System.nanoTime() - begun);
        Baseline.Result baseline = migrator(original).baseline(new Baseline.Request(NewRevision.Request.of("baseline"),
                Set.of(), Privileges.GRANTED, Mark.NOT_STAMPED));

        assertThat(rehearsed(original, found)).isEqualTo(comparable(found.model()));
        TestDatabase copy = TestServer.createDatabase();
        begun = System.nanoTime();
        migrator(copy).upgrade();
        Duration applying = Duration.ofNanos(System.nanoTime() - begun);
        List<String> differences = differences(schema(original), schema(copy));
        report(file, found, reading, applying, differences);

        assertThat(differences.stream().limit(20)).isEmpty();
        assertThat(difference(found.model(), inspect(copy).model())).isEmpty();
        String source = Files.readString(baseline.file());
        assertThat(found.omissions()).allSatisfy((omission) -> assertThat(source).contains(omission.toString()));
        migrator(copy).downgrade("base");
        assertThat(schema(copy)).isEqualTo(nothing);
    }

    /**
     * What the same operations would make, tried beside the schema that is there.
     */
    private static DatabaseModel rehearsed(TestDatabase database, Inspection found) throws SQLException {
        List<Operation> operations = List.copyOf(difference(found.given(), found.model()));
        Declaration declaration = new Declaration("schema " + database.name(), operations, List.of(), Set.of());
        Set<Identifier> schemas = found.model().schemas().stream().map(Schema::name).collect(Collectors.toSet());
        try (Connection connection = database.dataSource().getConnection()) {
            return comparable(
                    new Rehearsal(new PostgresDialect(), HOME, List.of()).run(connection, List.of(declaration), schemas)
                        .model());
        }
    }

    /** Without the comment on the home, and what is granted on it. */
    private static DatabaseModel comparable(DatabaseModel model) {
        return model.with(model.schemas().stream().filter((schema) -> !schema.name().equals(HOME)).toList(),
                model.grants()
                    .stream()
                    .filter((grant) -> !grant.object().equals(DatabaseObject.schema(HOME)))
                    .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemasInJava")
    void aBaselineInJavaSaysTheSame(Path file) throws Exception {
        TestDatabase original = load(file);
        Inspection found = inspect(original);
        Baseline.Result baseline = migrator(original)
            .baseline(new Baseline.Request(NewRevision.Request.builder("baseline").format(RevisionFormat.JAVA).build(),
                    Set.of(), Privileges.GRANTED, Mark.NOT_STAMPED));
        String text = Files.readString(baseline.file());
        SourceFile source = new SourceFile("Baseline.java", text);
        Migration migration = CompiledMigrations.of(List.of(source), this.folder).get(source);

        List<Operation> up = Operations.record(migration::upgrade);
        DatabaseModel wanted = found.model().withoutExtensionVersions();
        List<TypedOperation> wantedUp = Difference.between(found.given(), wanted).operations();
        assertThat(up.stream().filter(TypedOperation.class::isInstance).toList()).isEqualTo(wantedUp);
        assertThat(up.subList(0, up.size() - wantedUp.size())).allMatch(RawSql.class::isInstance);
        assertThat(Operations.record(migration::downgrade))
            .isEqualTo(Difference.between(wanted, found.given()).operations());
        assertThat(found.omissions()).allSatisfy((omission) -> assertThat(text).contains("//   " + omission));
        System.out.printf("%s in Java: %d lines, %d of %d operations as records%n", file.getFileName(),
                text.lines().count(), text.split("op\\.add\\(new ", -1).length - 1,
                up.size() + Operations.record(migration::downgrade).size());
    }

    private static void report(Path file, Inspection found, Duration reading, Duration applying,
            List<String> differences) {
        System.out.printf("%s: %d tables, %d objects, read in %d ms, applied in %d ms, %s, left out: %s%n",
                file.getFileName(), found.model().tables().size(), objects(found.model()), reading.toMillis(),
                applying.toMillis(), differences.isEmpty() ? "equal" : differences.size() + " differences",
                found.omissions());
        differences.stream().limit(10).forEach((difference) -> System.out.println("    " + difference));
    }

    /** What a person would count. */
    private static int objects(DatabaseModel model) {
        return model.schemas().size() + model.extensions().size() + model.tables().size() + model.sequences().size()
                + model.enums().size() + model.domains().size() + model.compositeTypes().size() + model.views().size()
                + model.materializedViews().size() + model.routines().size() + model.triggers().size()
                + model.policies().size()
                + model.tables()
                    .stream()
                    .mapToInt((table) -> table.indexes().size() + table.constraints().size())
                    .sum();
    }

    /** Statement by statement: some cannot run together. */
    private static TestDatabase load(Path file) throws IOException, SQLException {
        TestDatabase database = TestServer.createDatabase();
        List<Statement> statements = StatementSplitter.split(new SqlText(Files.readString(file), file.toString(), 1));
        try (Connection connection = database.dataSource().getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            for (Statement each : statements) {
                statement.execute(each.sql());
            }
        }
        return database;
    }

    private Migrator migrator(TestDatabase database) {
        return Migrator.on(database.dataSource())
            .locations("optional:file:" + this.folder)
            .revisions(new RevisionSettings(new RevisionDirectories(List.of(this.folder), this.folder, ""),
                    RevisionFormat.SQL, FileNameTemplate.DEFAULT, List.of()))
            .build();
    }

    private static List<TypedOperation> difference(DatabaseModel from, DatabaseModel to) {
        return Difference.between(from, to).operations();
    }

    private static Inspection inspect(TestDatabase database) throws SQLException {
        InspectionScope scope = new InspectionScope(Set.of(), HOME,
                Set.of(QualifiedName.of("public", "migrator_revision"), QualifiedName.of("public", "migrator_log")));
        try (Connection connection = database.dataSource().getConnection()) {
            return new PostgresInspector(scope).inspect(connection);
        }
    }

    private static List<String> schema(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return OwnerlessText
                .of(text.schema(connection).stream().filter((line) -> !line.contains("public.migrator_")).toList());
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static List<String> differences(List<String> wanted, List<String> present) {
        List<String> differences = new ArrayList<>();
        without(wanted, present).forEach((line) -> differences.add("missing: " + line));
        without(present, wanted).forEach((line) -> differences.add("more: " + line));
        return differences;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return lines.stream().filter((line) -> !known.contains(line)).toList();
    }

}
