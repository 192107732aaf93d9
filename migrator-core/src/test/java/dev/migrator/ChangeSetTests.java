package dev.migrator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.autogenerate.LeftAlone;
import dev.migrator.autogenerate.Loss;
import dev.migrator.autogenerate.ObjectFilter;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.codegen.RevisionWay;
import dev.migrator.command.Autogenerate;
import dev.migrator.command.Autogenerate.Against;
import dev.migrator.command.Customizations;
import dev.migrator.command.ModelSettings;
import dev.migrator.command.NewRevision;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.diff.Difference;
import dev.migrator.model.Declaration;
import dev.migrator.operation.Operation;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;
import dev.migrator.testing.SchemaText;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What autogenerate makes of one change of a model at a time, and where that leads: up,
 * to a database that needs nothing more, down, to the one that was there, and up again.
 * {@code -Dgolden.write=true} writes what it makes of each case into the files anew.
 */
class ChangeSetTests {

    private static final String EMPTY = """
            DO $$
            DECLARE one record;
            BEGIN
              FOR one IN SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                EXECUTE format('DROP EXTENSION %I CASCADE', one.name);
              END LOOP;
              FOR one IN SELECT nspname AS name FROM pg_namespace
                          WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', one.name);
              END LOOP;
              CREATE SCHEMA public;
            END $$""";

    /**
     * Each case leaves dead rows in the catalogue, through which the next ones have to
     * go.
     */
    private static final int CASES_OF_A_DATABASE = 15;

    /** So many cases are one that is made by a revision, and goes up and down twice. */
    private static final int SAMPLE = 6;

    /**
     * The ordinary build tries one in so many, always the same; {@code changes.all} tries
     * all.
     */
    private static final int SHARE = Boolean.getBoolean("changes.all") || System.getProperty("changes.title") != null
            || Boolean.getBoolean("golden.write") ? 1 : 12;

    private static final Pattern TITLE = Pattern.compile(System.getProperty("changes.title", ""));

    private static HikariDataSource connections = connect();

    private static JdbcTemplate jdbc = new JdbcTemplate(connections);

    private static final SchemaText text = SchemaText.own();

    private static final Map<String, String> found = new ConcurrentHashMap<>();

    private static final AtomicInteger tried = new AtomicInteger();

    private static final AtomicInteger cases = new AtomicInteger();

    private static final AtomicInteger operations = new AtomicInteger();

    @TempDir
    private Path folder;

    private List<Operation> model = List.of();

    @BeforeAll
    static void makeWhatIsNotPartOfADatabase() {
        jdbc.execute("CREATE ROLE change_reader");
        jdbc.execute("CREATE TABLESPACE change_space LOCATION ''");
    }

    private static HikariDataSource connect() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(TestServer.createDatabase().url());
        pool.setMaximumPoolSize(4);
        pool.setConnectionInitSql("SET jit = off; SET allow_in_place_tablespaces = on");
        return pool;
    }

    @AfterAll
    static void count() {
        connections.close();
        System.out.printf("changes of a model: %d cases by %d operations%n", cases.get(), operations.get());
        if (Boolean.getBoolean("golden.write")) {
            ChangeSetFile.all()
                .forEach((file) -> file.write(file.cases()
                    .stream()
                    .map((change) -> change.with("up", found.getOrDefault(change.title(), change.part("up"))))
                    .toList()));
        }
    }

    static Stream<Arguments> changes() {
        return ChangeSetFile.all()
            .stream()
            .flatMap((file) -> file.cases().stream().map((change) -> Arguments.of(file, change)))
            .filter((arguments) -> TITLE.matcher(arguments.get()[1].toString()).find())
            .filter((arguments) -> Math.floorMod(arguments.get()[1].toString().hashCode(), SHARE) == 0);
    }

    @Test
    void eachChangeHasATitleOfItsOwn() {
        assertThat(ChangeSetFile.all().stream().flatMap((file) -> file.cases().stream()).map(ChangeSet::title))
            .doesNotHaveDuplicates()
            .hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void itIsFoundAppliedAndTakenBack(ChangeSetFile file, ChangeSet change) throws Exception {
        empty(tried.incrementAndGet());
        boolean sample = change.title().length() % SAMPLE == 0;
        Migrator migrator = migrator(change);
        migrator.ensureVersion();
        this.model = change.from();
        if (sample) {
            autogenerate(migrator, "from", List.of());
            migrator.upgrade();
        }
        else {
            run(change.part("from"));
        }
        run(change.part("besides"));
        State before = State.read(sample);

        this.model = change.to();
        Autogenerate.Result result = autogenerate(migrator, "to", change.loses());

        found.put(change.title(), up(result));
        if (!Boolean.getBoolean("golden.write")) {
            assertThat(up(result)).isEqualTo(change.part("up"));
        }
        assertThat(result.leftAlone()).extracting(LeftAlone::toString)
            .containsExactlyInAnyOrderElementsOf(change.leaves());
        assertThat(result.losses()).extracting(Loss::toString).containsExactlyInAnyOrderElementsOf(change.loses());
        fill(change, result);
        migrator.upgrade();
        assertThat(then(change)).isEqualTo(change.part("then"));
        assertThat(migrator.compareModel().installments()).as("What is left after the upgrade").isEmpty();
        if (!result.written().isEmpty()) {
            State after = sample ? State.read(true) : before;
            migrator.downgrade("-" + result.written().size());
            State.read(sample).requireSame(before);
            if (sample) {
                migrator.upgrade();
                State.read(true).requireSame(after);
            }
        }
        cases.incrementAndGet();
    }

    private static void empty(int number) {
        if (number % CASES_OF_A_DATABASE == 0) {
            connections.close();
            connections = connect();
            jdbc = new JdbcTemplate(connections);
        }
        jdbc.execute(EMPTY);
    }

    private static void run(String sql) {
        if (!sql.isEmpty()) {
            jdbc.execute(sql);
        }
    }

    private Autogenerate.Result autogenerate(Migrator migrator, String message, List<String> losses) {
        return migrator.autogenerate(new Autogenerate.Request(NewRevision.Request.of(message), Against.DATABASE,
                (found) -> found.stream().map(Loss::toString).toList().equals(losses)));
    }

    private static String up(Autogenerate.Result result) {
        List<String> revisions = new ArrayList<>();
        for (NewRevision.Result written : result.written()) {
            RevisionWay way = written.draft().body().upgrade();
            if (way instanceof RevisionWay.Operating operating) {
                operations.addAndGet(operating.operations().size());
            }
            String transaction = written.draft().body().transactional() ? "" : "-- outside of a transaction\n";
            revisions.add(transaction + way.sql().strip());
        }
        return String.join("\n\n-- and in a revision of its own\n", revisions);
    }

    /**
     * As the author of the revisions does: in the place of the proposed UPDATE, or after
     * all.
     */
    private static void fill(ChangeSet change, Autogenerate.Result result) throws IOException {
        if (!change.part("fill").isEmpty()) {
            Path file = result.written().get(0).file();
            String source = Files.readString(file);
            Pattern proposal = Pattern.compile("(?m)^--   UPDATE .*;$|^(?=-- downgrade)");
            Files.writeString(file,
                    proposal.matcher(source).replaceFirst(Matcher.quoteReplacement(change.part("fill") + "\n")));
        }
    }

    private static String then(ChangeSet change) {
        return String.join("\n", change.part("then").lines().map((line) -> {
            String query = line.substring(0, line.indexOf(" => "));
            return query + " => " + String.join(", ", jdbc.queryForList(query, String.class));
        }).toList());
    }

    private Migrator migrator(ChangeSet change) {
        return Migrator.on(connections)
            .locations("optional:file:" + this.folder)
            .revisions(new RevisionSettings(new RevisionDirectories(List.of(this.folder), this.folder, ""),
                    RevisionFormat.SQL, FileNameTemplate.DEFAULT, List.of()))
            .model(() -> new ModelSettings(
                    List.of(() -> new Declaration("model", this.model, change.renames(), change.kinds())),
                    change.schemas(), Set.of(), Set.of(), ObjectFilter.ALL, Customizations.NONE, change.indexes()))
            .build();
    }

    /**
     * What there is in the database.
     *
     * @param picture for the comparison
     * @param lines as text, by a query that knows nothing of pictures; empty where that
     * is not asked
     */
    private record State(DatabaseModel picture, List<String> lines) {

        private static final InspectionScope SCOPE = new InspectionScope(Set.of(), Identifier.of("public"), Set.of());

        private static State read(boolean lines) {
            return jdbc.execute((Connection connection) -> {
                connection.setAutoCommit(false);
                try {
                    return new State(new PostgresInspector(SCOPE).inspect(connection).model(),
                            lines ? lines(connection) : List.of());
                }
                finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            });
        }

        private static List<String> lines(Connection connection) throws SQLException {
            return text.schema(connection)
                .stream()
                .filter((line) -> !line.startsWith("column position"))
                .filter((line) -> !line.endsWith("\tpostgres EXECUTE, public EXECUTE"))
                .filter((line) -> !line.endsWith("\tpostgres USAGE, public USAGE"))
                .toList();
        }

        private void requireSame(State other) {
            assertThat(Difference.between(this.picture, other.picture()).operations()).as("What is left").isEmpty();
            assertThat(this.lines).as("The catalogue").isEqualTo(other.lines());
        }

    }

}
