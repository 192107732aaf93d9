package dev.migrator.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.dialect.postgres.SqlStates;
import dev.migrator.dialect.postgres.StatementBatch;
import dev.migrator.dialect.postgres.StatementBatchException;
import dev.migrator.dialect.postgres.catalogue.PostgresInspector;
import dev.migrator.model.Declaration;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.InspectionScope;

/**
 * Makes declared things in a database that may be in use, looks at them, and leaves
 * nothing:
 * <ol>
 * <li>In a transaction a schema with a name of its own is made. It takes the place of the
 * migrated schema at the head of the search path; the migrated schema stands behind it,
 * so that types and functions of extensions and earlier revisions are found.</li>
 * <li>Other schemas that are compared are renamed away, within the transaction, and made
 * anew; extensions that can be moved go with the name.</li>
 * <li>The declared statements run, in one round trip where each finds what it needs.</li>
 * <li>The schemas are read back by the same queries that read a live schema.</li>
 * <li>The transaction is rolled back.</li>
 * </ol>
 * Other sessions see nothing of this, and wait for it only where they alter one of the
 * other schemas. Existing tables are locked only where a declaration refers to one that
 * it does not declare; it waits five seconds at most for such a lock.
 */
public final class Rehearsal {

    private static final String SETTINGS = """
            SELECT pg_catalog.set_config('lock_timeout', '5s', true), \
            pg_catalog.set_config('check_function_bodies', 'off', true), \
            pg_catalog.set_config('client_min_messages', 'error', true)""";

    private final Dialect dialect;

    private final Identifier home;

    private final List<Identifier> further;

    /**
     * A rehearsal for one migrated schema.
     * @param dialect writes operations
     * @param home the migrated schema; it need not exist
     * @param further schemas in which names are looked up after it
     */
    public Rehearsal(Dialect dialect, Identifier home, List<Identifier> further) {
        this.dialect = dialect;
        this.home = home;
        this.further = List.copyOf(further);
    }

    /**
     * Makes what is declared, and reads it.
     * @param connection in autocommit, and so when this returns
     * @param declarations in the order in which they are made
     * @param schemas the other schemas that are compared, whether they are declared or
     * not
     * @return what there would be
     * @throws UndeclarableException for code, and for what cannot run in a transaction
     * @throws UnmakeableException where the server refuses a declared statement
     * @throws UncomparedException where something is declared in a schema that is not
     * compared
     * @throws NoRoomToRehearseException where the user may not make schemas
     * @throws SQLException where the connection fails
     */
    public Realisation run(Connection connection, List<Declaration> declarations, Set<Identifier> schemas)
            throws SQLException {
        ServerVersion server = new ServerVersion(connection.getMetaData().getDatabaseMajorVersion());
        Present present = Present.in(connection);
        DeclaredStatements declared = DeclaredStatements.of(declarations, this.dialect, server, this.home,
                present.extensions());
        Set<Identifier> others = others(schemas, declared);
        Identifier scratch = Identifier.of("migrator_" + UUID.randomUUID().toString().replace("-", ""));
        try (Trial trial = Trial.on(connection)) {
            makeRoom(trial.connection(), room(scratch, others, present));
            make(trial.connection(), declared);
            Uncompared.check(trial.connection(), compared(scratch, others));
            DatabaseModel model = new PostgresInspector(scope(scratch, others, present.schemas()))
                .inspect(trial.connection())
                .model();
            return new Realisation(new ScratchName(scratch, this.home).replacedIn(model), declared.extensions());
        }
    }

    private Set<Identifier> others(Set<Identifier> schemas, DeclaredStatements declared) {
        Set<Identifier> others = new TreeSet<>(schemas);
        others.addAll(declared.schemas());
        others.remove(this.home);
        return others;
    }

    private InspectionScope scope(Identifier scratch, Set<Identifier> others, Set<Identifier> present) {
        InspectionScope scope = new InspectionScope(compared(scratch, others), scratch, Set.of());
        return present.contains(this.home) ? scope.before(this.home) : scope;
    }

    private static Set<Identifier> compared(Identifier scratch, Set<Identifier> others) {
        Set<Identifier> compared = new HashSet<>(others);
        compared.add(scratch);
        return compared;
    }

    private List<String> room(Identifier scratch, Set<Identifier> others, Present present) {
        List<String> statements = new ArrayList<>(List.of(SETTINGS, "CREATE SCHEMA " + quoted(scratch)));
        int number = 0;
        for (Identifier other : others) {
            number++;
            if (present.schemas().contains(other)) {
                statements.add("ALTER SCHEMA %s RENAME TO %s".formatted(quoted(other),
                        quoted(Identifier.of(scratch.value() + "_" + number))));
            }
            statements.add("CREATE SCHEMA " + quoted(other));
            present.relocatable(other)
                .forEach((extension) -> statements
                    .add("ALTER EXTENSION %s SET SCHEMA %s".formatted(quoted(extension), quoted(other))));
        }
        statements.add(searchPath(scratch, present.schemas()));
        return statements;
    }

    private String searchPath(Identifier scratch, Set<Identifier> present) {
        String path = Stream
            .of(Stream.of(scratch), Stream.of(this.home).filter(present::contains), this.further.stream())
            .flatMap((schemas) -> schemas)
            .map(this::quoted)
            .collect(Collectors.joining(", "));
        return "SELECT pg_catalog.set_config('search_path', concat_ws(', ', %s, ".formatted(this.dialect.literal(path))
                + "nullif(pg_catalog.current_setting('search_path'), '')), true)";
    }

    private void makeRoom(Connection connection, List<String> statements) throws SQLException {
        try {
            new StatementBatch(statements).execute(connection);
        }
        catch (StatementBatchException ex) {
            if (SqlStates.isMissingPrivilege(ex)) {
                throw new NoRoomToRehearseException(ex);
            }
            throw ex;
        }
    }

    private static void make(Connection connection, DeclaredStatements declared) throws SQLException {
        new StatementBatch(declared.preparation()).execute(connection);
        new MakingOrder(connection).make(declared.statements());
    }

    private String quoted(Identifier name) {
        return this.dialect.identifier(name.value());
    }

    /**
     * A transaction of which nothing stays.
     */
    private record Trial(Connection connection) implements AutoCloseable {

        static Trial on(Connection connection) throws SQLException {
            connection.setAutoCommit(false);
            return new Trial(connection);
        }

        @Override
        public void close() throws SQLException {
            this.connection.rollback();
            this.connection.setAutoCommit(true);
        }

    }

}
