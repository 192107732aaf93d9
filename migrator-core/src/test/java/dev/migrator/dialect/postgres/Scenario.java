package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.function.Consumer;

import dev.migrator.dialect.Rendering;
import dev.migrator.dialect.ServerVersion;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.operation.TypedOperation;

/**
 * One operation as a migration says it, on a database that is ready for it.
 *
 * @param type the record that is said
 * @param title what is special about it; empty for the plain case
 * @param before statements that make an empty database ready
 * @param java says it
 * @param bad statements that make an empty database one that refuses it
 * @param refused the SQLState with which that database refuses it, or refuses to have it
 * twice
 * @param alsoLocked tables that the server locks and whose names the operation does not
 * know
 */
record Scenario(Class<? extends TypedOperation> type, String title, List<String> before, Consumer<Operations> java,
        List<String> bad, String refused, List<String> alsoLocked) {

    static Scenario scenario(Class<? extends TypedOperation> type) {
        return new Scenario(type, "", List.of(), (op) -> op.irreversible("Nothing is said"), List.of(), "42P01",
                List.of());
    }

    Scenario titled(String text) {
        return new Scenario(this.type, text, this.before, this.java, this.bad, this.refused, this.alsoLocked);
    }

    Scenario before(String... statements) {
        return new Scenario(this.type, this.title, List.of(statements), this.java, this.bad, this.refused,
                this.alsoLocked);
    }

    Scenario java(Consumer<Operations> said) {
        return new Scenario(this.type, this.title, this.before, said, this.bad, this.refused, this.alsoLocked);
    }

    Scenario refused(String sqlState, String... statements) {
        return new Scenario(this.type, this.title, this.before, this.java, List.of(statements), sqlState,
                this.alsoLocked);
    }

    Scenario alsoLocks(String... tables) {
        return new Scenario(this.type, this.title, this.before, this.java, this.bad, this.refused, List.of(tables));
    }

    /** The one operation that is said. */
    TypedOperation operation() {
        List<Operation> said = Operations.record(this.java);
        if (said.size() != 1 || !this.type.isInstance(said.get(0))) {
            throw new IllegalStateException("%s says %s".formatted(this, said));
        }
        return (TypedOperation) said.get(0);
    }

    static Rendering render(Operation operation) {
        return new PostgresDialect().render((TypedOperation) operation, ServerVersion.NEWEST);
    }

    @Override
    public String toString() {
        return this.type.getSimpleName() + (this.title.isEmpty() ? "" : " " + this.title);
    }

}
