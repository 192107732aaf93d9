package dev.migrator.boot;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.command.CompareModel;
import dev.migrator.dialect.OperationText;
import dev.migrator.dialect.postgres.PostgresDialect;
import dev.migrator.error.MigratorException;

/**
 * The database is not as the application's model says.
 */
public final class DifferentModelException extends MigratorException {

    private final List<String> operations;

    DifferentModelException(CompareModel.Result result) {
        this(operations(result));
    }

    private DifferentModelException(List<String> operations) {
        super("The database is not as the application's model says. To get there: %s"
            .formatted(operations.stream().map((sql) -> sql + ";").collect(Collectors.joining(" "))),
                "Deploy a build whose revisions make what its model says, or set migrator.verify-model=false. The command "
                        + "revision --autogenerate writes the revision that is missing.");
        this.operations = List.copyOf(operations);
    }

    private static List<String> operations(CompareModel.Result result) {
        OperationText text = new OperationText(new PostgresDialect(), result.server());
        return result.installments()
            .stream()
            .flatMap((installment) -> installment.upgrade().stream())
            .map((change) -> text.typed(change.operation()))
            .toList();
    }

    /**
     * What would lead from the database to the model.
     * @return statements in their order
     */
    public List<String> operations() {
        return this.operations;
    }

}
