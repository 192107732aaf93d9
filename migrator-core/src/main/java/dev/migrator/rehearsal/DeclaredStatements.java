package dev.migrator.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrator.dialect.Dialect;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.model.Declaration;
import dev.migrator.operation.BatchChange;
import dev.migrator.operation.DataChange;
import dev.migrator.operation.Operation;
import dev.migrator.operation.RawSql;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Identifier;
import dev.migrator.sql.SchemaPrefix;
import dev.migrator.sql.SqlNames;
import dev.migrator.sql.SqlText;
import dev.migrator.sql.Statement;
import dev.migrator.sql.StatementSplitter;
import dev.migrator.sql.Transactionality;

/**
 * The statements of declarations, as they can be run in a transaction whose search path
 * begins with the schema in which they are to make their things. The schemas and
 * extensions that they create stand beside them, since these cannot be made twice in one
 * database.
 */
final class DeclaredStatements implements Operation.Cases<List<Statement>> {

    private final Dialect dialect;

    private final ServerVersion server;

    private final SchemaPrefix home;

    private final List<String> preparation = new ArrayList<>();

    private final List<DeclaredStatement> statements = new ArrayList<>();

    private final Set<Identifier> schemas = new HashSet<>();

    private final Set<Identifier> extensions = new HashSet<>();

    private String origin = "";

    private DeclaredStatements(Dialect dialect, ServerVersion server, Identifier home) {
        this.dialect = dialect;
        this.server = server;
        this.home = new SchemaPrefix(home.value());
    }

    /**
     * The statements of declarations.
     * @param home the migrated schema, whose name is taken away wherever it stands before
     * a name
     * @param present the extensions that the database has; these are not made again
     * @throws UndeclarableException for code, and for what cannot run in a transaction
     */
    static DeclaredStatements of(List<Declaration> declarations, Dialect dialect, ServerVersion server, Identifier home,
            Set<Identifier> present) {
        DeclaredStatements all = new DeclaredStatements(dialect, server, home);
        declarations.forEach((declaration) -> all.add(declaration, present));
        return all;
    }

    private void add(Declaration declaration, Set<Identifier> present) {
        this.origin = declaration.origin();
        this.preparation.addAll(this.dialect.preparation(declaration.operations()
            .stream()
            .filter(TypedOperation.class::isInstance)
            .map(TypedOperation.class::cast)
            .toList()));
        for (Operation operation : declaration.operations()) {
            operation.match(this).forEach((statement) -> add(statement, present));
        }
    }

    private void add(Statement statement, Set<Identifier> present) {
        if (statement.transactionality() == Transactionality.NOT_IN_TRANSACTION) {
            throw UndeclarableException.notInTransaction(this.origin, statement.sql());
        }
        if (statement.startsWith("CREATE", "SCHEMA")) {
            addSchema(statement);
        }
        else if (!createsPresentExtension(statement, present)) {
            this.statements.add(new DeclaredStatement(this.home.removedFrom(statement.sql()), this.origin));
        }
    }

    private void addSchema(Statement statement) {
        boolean withElements = statement.tokens().stream().skip(2).anyMatch((token) -> token.isWord("create"));
        if (withElements) {
            throw UndeclarableException.schemaElements(this.origin, statement.sql());
        }
        this.schemas.add(name(statement, "SCHEMA"));
    }

    private boolean createsPresentExtension(Statement statement, Set<Identifier> present) {
        if (!statement.startsWith("CREATE", "EXTENSION")) {
            return false;
        }
        Identifier extension = name(statement, "EXTENSION");
        return !this.extensions.add(extension) || present.contains(extension);
    }

    private static Identifier name(Statement statement, String kind) {
        return statement.nameAfter(kind)
            .map(SqlNames::folded)
            .map(Identifier::of)
            .orElseThrow(() -> new IllegalStateException("No name after %s in %s".formatted(kind, statement.sql())));
    }

    @Override
    public List<Statement> typed(TypedOperation operation) {
        return this.dialect.render(operation, this.server).statements();
    }

    @Override
    public List<Statement> rawSql(RawSql operation) {
        return StatementSplitter.split(new SqlText(operation.sql(), this.origin, operation.firstLine()));
    }

    @Override
    public List<Statement> dataChange(DataChange operation) {
        throw UndeclarableException.code(this.origin);
    }

    @Override
    public List<Statement> batchChange(BatchChange operation) {
        throw UndeclarableException.code(this.origin);
    }

    /**
     * What is said before the statements.
     * @return settings that end with the transaction
     */
    List<String> preparation() {
        return List.copyOf(this.preparation);
    }

    /**
     * The statements.
     * @return in the order of the declarations
     */
    List<DeclaredStatement> statements() {
        return List.copyOf(this.statements);
    }

    /**
     * The schemas that they create, which is no statement here.
     */
    Set<Identifier> schemas() {
        return Set.copyOf(this.schemas);
    }

    /**
     * The extensions that they want, whether the database has them or not.
     */
    Set<Identifier> extensions() {
        return Set.copyOf(this.extensions);
    }

}
