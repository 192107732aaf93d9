package dev.migrator.benchmarks.catalogue;

import java.sql.Connection;
import java.util.List;

import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.structure.core.Catalog;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrator.Migrator;
import dev.migrator.benchmarks.Contest;
import dev.migrator.benchmarks.Result;
import dev.migrator.benchmarks.Server;
import dev.migrator.benchmarks.Size;
import dev.migrator.benchmarks.Table;
import dev.migrator.command.CompareModel;
import dev.migrator.command.ModelSettings;
import dev.migrator.model.Declaration;
import dev.migrator.model.ObjectKind;
import dev.migrator.operation.Operations;

/**
 * What it costs to find out that nothing is different: our autogenerate compares a model
 * with a database; Liquibase compares two databases.
 */
final class ComparedModel {

    private static final int LIQUIBASE_LIMIT = 1000;

    private final Server server;

    private final TableChain chain;

    ComparedModel(Server server, TableChain chain) {
        this.server = server;
        this.chain = chain;
    }

    Table run(String database, Size size) throws Exception {
        Contest contest = new Contest("Compare, and find no difference, %,d tables".formatted(this.chain.tables()),
                "ms", 1, size.pick(1, 5));
        Migrator migrator = migrator(database);
        contest.enter("our autogenerate",
                () -> this.server.counted(database, () -> Result.timed(() -> compare(migrator))));
        String other = this.server.createDatabase();
        if (this.chain.tables() <= LIQUIBASE_LIMIT) {
            this.chain.create(new JdbcTemplate(this.server.dataSource(other)));
            contest.enter("Liquibase's diff of two databases",
                    () -> this.server.counted(database, () -> Result.timed(() -> diff(database, other))));
        }
        return contest.run();
    }

    private Migrator migrator(String database) {
        List<String> model = this.chain.statements();
        return Migrator.on(this.server.dataSource(database))
            .model(() -> ModelSettings.of(List.of(() -> new Declaration("model",
                    Operations.record((op) -> model.forEach(op::execute)), List.of(), ObjectKind.ofEntities()))))
            .build();
    }

    private static void compare(Migrator migrator) {
        CompareModel.Result result = migrator.compareModel();
        if (!result.isClean()) {
            throw new IllegalStateException("Found " + result.installments());
        }
    }

    private void diff(String one, String other) throws Exception {
        try (Connection first = this.server.dataSource(one).getConnection();
                Connection second = this.server.dataSource(other).getConnection()) {
            DiffResult result = DiffGeneratorFactory.getInstance()
                .compare(liquibase(first), liquibase(second), CompareControl.STANDARD);
            // The databases differ in their names.
            boolean same = result.getMissingObjects().isEmpty() && result.getUnexpectedObjects().isEmpty()
                    && result.getChangedObjects().keySet().stream().allMatch(Catalog.class::isInstance);
            if (!same) {
                throw new IllegalStateException("Liquibase found missing %s, unexpected %s, changed %s"
                    .formatted(result.getMissingObjects(), result.getUnexpectedObjects(), result.getChangedObjects()));
            }
        }
    }

    private static Database liquibase(Connection connection) throws Exception {
        return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
    }

}
