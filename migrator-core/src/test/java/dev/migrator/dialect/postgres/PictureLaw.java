package dev.migrator.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.diff.Difference;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.operation.EnumOperation.AddEnumValue;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Column;
import dev.migrator.schema.CompositeType;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;
import dev.migrator.schema.MaterializedView;
import dev.migrator.schema.Table;
import dev.migrator.testing.OwnerlessText;
import dev.migrator.testing.SchemaText;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

/**
 * The law of differences: each of two databases becomes what the other one was by the
 * difference of what they show, and then nothing by the difference to nothing. Two
 * databases serve for all pairs.
 */
final class PictureLaw implements AutoCloseable {

    private static final InspectionScope SCOPE = new InspectionScope(Set.of(), Identifier.of("public"), Set.of());

    private static final SchemaText text = SchemaText.own();

    private final BiFunction<DatabaseModel, DatabaseModel, List<TypedOperation>> difference;

    private Connection here;

    private Connection there;

    private final State nothing;

    PictureLaw(BiFunction<DatabaseModel, DatabaseModel, List<TypedOperation>> difference) throws SQLException {
        this.difference = difference;
        this.here = connection();
        this.there = connection();
        this.nothing = State.of(this.here);
    }

    static PictureLaw ofDifferences() throws SQLException {
        return new PictureLaw((from, to) -> Difference.between(from, to).operations());
    }

    /**
     * Tries it.
     * @param from a sketch
     * @param to another one
     * @return what came of it; the databases are empty again
     */
    Verdict of(Sketch from, Sketch to) throws SQLException {
        Verdict verdict = tried(from, to);
        if (verdict.kind() != Verdict.Kind.HOLDS) {
            this.here = emptied(this.here);
            this.there = emptied(this.there);
        }
        return verdict;
    }

    /** The SQL that makes a sketch. */
    String making(Sketch sketch) {
        return String.join("\n", lines(this.difference.apply(this.nothing.picture(), sketch.model())));
    }

    /** Empties the databases after an error of the difference itself. */
    void reset() throws SQLException {
        this.here = emptied(this.here);
        this.there = emptied(this.there);
    }

    private Verdict tried(Sketch from, Sketch to) throws SQLException {
        try {
            State one = made(this.here, from);
            State other = made(this.there, to);
            lead("there", this.here, one, other);
            lead("back", this.there, other, one);
            lead("away", this.here, other, this.nothing);
            lead("away", this.there, one, this.nothing);
            return Verdict.HOLDS;
        }
        catch (Stop stop) {
            return stop.verdict;
        }
    }

    private State made(Connection connection, Sketch sketch) throws SQLException, Stop {
        List<TypedOperation> way = this.difference.apply(this.nothing.picture(), sketch.model());
        try {
            run(connection, way);
        }
        catch (SQLException ex) {
            connection.rollback();
            if (isMadeInAnyOrder(connection, statements(way))) {
                throw new Stop(Verdict.broken("made: " + sign(ex), lines(way, ex.getMessage())));
            }
            throw new Stop(Verdict.unreal(ex.getSQLState(), ex.getMessage()));
        }
        State state = State.of(connection);
        if (state.isAmbiguous()) {
            throw new Stop(Verdict.unreal("", "equal indexes of a partition"));
        }
        return state;
    }

    private void lead(String name, Connection connection, State from, State to) throws SQLException, Stop {
        List<TypedOperation> way = this.difference.apply(from.picture(), to.picture());
        try {
            run(connection, way);
        }
        catch (SQLException ex) {
            throw new Stop(Verdict.broken(name + ": " + sign(ex), lines(way, ex.getMessage())));
        }
        State reached = State.of(connection);
        List<TypedOperation> left = Difference.between(reached.picture(), to.picture()).operations();
        if (!left.isEmpty()) {
            String kinds = left.stream()
                .map((operation) -> operation.getClass().getSimpleName())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
            throw new Stop(Verdict.broken(name + ", left: " + kinds,
                    lines(way, "It leaves this to do: " + String.join("; ", statements(left)))));
        }
        compare(name, way, to.lines(), reached.lines());
        compare(name, way, shown(to.picture()), shown(reached.picture()));
    }

    private static void compare(String name, List<TypedOperation> way, List<String> wanted, List<String> reached)
            throws Stop {
        List<String> different = new ArrayList<>();
        wanted.stream().filter((line) -> !reached.contains(line)).forEach((line) -> different.add("missing: " + line));
        reached.stream().filter((line) -> !wanted.contains(line)).forEach((line) -> different.add("more: " + line));
        if (!different.isEmpty()) {
            String kinds = different.stream()
                .map((line) -> line.split("[\t\\[]")[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
            throw new Stop(Verdict.broken(name + ", different: " + kinds, lines(way, String.join("\n", different))));
        }
    }

    /**
     * Everything in a picture but the order of columns and attributes, and whether there
     * are rows.
     */
    private static List<String> shown(DatabaseModel model) {
        Stream<? extends Record> tables = model.tables().stream().map(PictureLaw::sorted);
        Stream<? extends Record> types = model.compositeTypes().stream().map(PictureLaw::sorted);
        Stream<? extends Record> views = model.materializedViews().stream().map(PictureLaw::populated);
        return Stream
            .of(model.schemas(), model.extensions(), model.sequences(), model.enums(), model.domains(), types.toList(),
                    model.views(), model.routines(), model.triggers(), model.policies(), model.grants(),
                    model.dependencies(), tables.toList(), views.toList())
            .flatMap(List::stream)
            .map(Object::toString)
            .toList();
    }

    private static Table sorted(Table table) {
        return new Table(table.name(), table.columns().stream().sorted(Comparator.comparing(Column::name)).toList(),
                table.constraints(), table.indexes(), table.storage(), table.partitioning(), table.partitionOf(),
                table.inherits(), table.rowSecurity(), table.replicaIdentity(), table.comment());
    }

    private static CompositeType sorted(CompositeType type) {
        return new CompositeType(type.name(),
                type.attributes().stream().sorted(Comparator.comparing(CompositeType.Attribute::name)).toList(),
                type.comment());
    }

    private static MaterializedView populated(MaterializedView view) {
        return new MaterializedView(view.name(), view.columns(), view.definition(), view.storage(), true,
                view.indexes(), view.comment());
    }

    /** The kind of an error, without the names in it. */
    private static String sign(SQLException error) {
        return error.getSQLState() + " "
                + String.valueOf(error.getMessage())
                    .lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("\"[^\"]*\"", "...")
                    .replaceAll("\\b[a-z]+\\d+\\w*", "...");
    }

    private static List<String> lines(List<TypedOperation> way, String result) {
        return Stream.concat(lines(way).stream(), Stream.of(result)).toList();
    }

    private static List<String> lines(List<TypedOperation> way) {
        return statements(way).stream().map((sql) -> "    " + sql + ";").toList();
    }

    static List<String> statements(List<TypedOperation> way) {
        return way.stream()
            .flatMap((operation) -> Scenario.render(operation).statements().stream())
            .map((statement) -> statement.sql())
            .toList();
    }

    /**
     * In a transaction, as a revision runs. A value of an enum cannot be used before the
     * transaction that adds it has ended.
     */
    private static void run(Connection connection, List<TypedOperation> way) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            prepare(statement, way);
            for (TypedOperation operation : way) {
                for (String sql : statements(List.of(operation))) {
                    statement.execute(sql);
                }
                if (operation instanceof AddEnumValue) {
                    connection.commit();
                    prepare(statement, way);
                }
            }
        }
        connection.commit();
    }

    private static void prepare(Statement statement, List<TypedOperation> way) throws SQLException {
        for (String sql : new PostgresDialect().preparation(way)) {
            statement.execute(sql);
        }
    }

    /**
     * Whether all statements find what they need in some order, so that it was ours that
     * was wrong.
     */
    private static boolean isMadeInAnyOrder(Connection connection, List<String> statements) throws SQLException {
        List<String> left = new ArrayList<>(statements);
        boolean moved = true;
        try (Statement statement = connection.createStatement()) {
            while (moved) {
                moved = false;
                for (String sql : List.copyOf(left)) {
                    Savepoint before = connection.setSavepoint();
                    try {
                        statement.execute(sql);
                        left.remove(sql);
                        moved = true;
                    }
                    catch (SQLException ex) {
                        connection.rollback(before);
                    }
                }
            }
        }
        connection.rollback();
        return left.isEmpty();
    }

    private Connection emptied(Connection connection) throws SQLException {
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS z1 CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
                    + "COMMENT ON SCHEMA public IS 'standard public schema';"
                    + "ALTER SCHEMA public OWNER TO pg_database_owner; GRANT USAGE ON SCHEMA public TO public");
        }
        connection.commit();
        if (State.of(connection).picture().equals(this.nothing.picture())) {
            return connection;
        }
        connection.close();
        return connection();
    }

    private static Connection connection() throws SQLException {
        TestDatabase database = TestServer.createDatabase();
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET jit = off; SET client_min_messages = error");
        }
        connection.commit();
        return connection;
    }

    @Override
    public void close() throws SQLException {
        this.here.close();
        this.there.close();
    }

    /**
     * What there is in a database. The name of the NOT NULL of a domain is in no picture.
     *
     * @param picture for the comparison
     * @param lines as text, by a query that knows nothing of pictures
     */
    private record State(DatabaseModel picture, List<String> lines) {

        private static final String NO_MATTER_OF_EQUALITY = " WITH \\([^)]*\\)| \\| tablespace \\S+| DESC| NULLS (?:FIRST|LAST)";

        private static final Pattern INDEX = Pattern.compile(
                "index\t\\S+\tCREATE (?<before>(?:UNIQUE )?INDEX )\\S+ (?<after>ON .*?)(?<part> \\| partition of .*)?");

        private static State of(Connection connection) throws SQLException {
            State state = new State(new PostgresInspector(SCOPE).inspect(connection).model(),
                    OwnerlessText.of(DifferenceLawTests.comparable(text.schema(connection)))
                        .stream()
                        .filter((line) -> !line.matches("not null name\t\\S*y\\d_not_null.*"))
                        .toList());
            connection.commit();
            return state;
        }

        /**
         * Whether a partition has indexes that PostgreSQL takes for equal when it
         * attaches it. Which of them becomes part of which index of its table it chooses
         * itself then, and no picture shows it.
         *
         * @see <a href=
         * "https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION">ATTACH
         * PARTITION</a>
         */
        private boolean isAmbiguous() {
            Set<String> partition = new HashSet<>();
            Set<String> any = new HashSet<>();
            for (String line : this.lines) {
                Matcher index = INDEX.matcher(line);
                if (index.matches()) {
                    String essence = index.group("before") + index.group("after").replaceAll(NO_MATTER_OF_EQUALITY, "");
                    boolean part = index.group("part") != null;
                    if (!any.add(essence) && (part || partition.contains(essence))) {
                        return true;
                    }
                    if (part) {
                        partition.add(essence);
                    }
                }
            }
            return false;
        }

    }

    @SuppressWarnings("serial")
    private static final class Stop extends Exception {

        private final transient Verdict verdict;

        private Stop(Verdict verdict) {
            super(verdict.sign());
            this.verdict = verdict;
        }

    }

}
