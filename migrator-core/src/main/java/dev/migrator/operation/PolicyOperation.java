package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Policy;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about row security.
 */
public sealed interface PolicyOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.policy(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE POLICY}. Takes ACCESS EXCLUSIVE on the table for a moment.
     *
     * @param policy the policy, with its comment
     */
    record CreatePolicy(Policy policy) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropPolicy(this.policy.table(), this.policy.name(), false, this.policy));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createPolicy(this);
        }

    }

    /**
     * {@code ALTER POLICY}. Takes ACCESS EXCLUSIVE on the table for a moment. A condition
     * can be changed, but not be taken away; there is then no reverse.
     *
     * @param to the policy as it is to be; its kind and command cannot change
     * @param from the policy now, for the reverse; null where that is not known
     */
    record AlterPolicy(Policy to, @Nullable Policy from) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .filter((before) -> (before.using() != null || this.to.using() == null)
                        && (before.check() != null || this.to.check() == null))
                .map((before) -> new AlterPolicy(before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterPolicy(this);
        }

    }

    /**
     * {@code DROP POLICY}. Takes ACCESS EXCLUSIVE on the table for a moment.
     *
     * @param table the table
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropPolicy(QualifiedName table, Identifier name, boolean ifExists,
            @Nullable Policy definition) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.definition).map((before) -> new CreatePolicy(before));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropPolicy(this);
        }

    }

    /**
     * {@code ALTER POLICY ... RENAME TO}. Takes ACCESS EXCLUSIVE on the table for a
     * moment.
     *
     * @param table the table
     * @param from its name
     * @param to the name it gets
     */
    record RenamePolicy(QualifiedName table, Identifier from, Identifier to) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenamePolicy(this.table, this.to, this.from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renamePolicy(this);
        }

    }

    /**
     * {@code ALTER TABLE ... ENABLE ROW LEVEL SECURITY}. Takes ACCESS EXCLUSIVE for a
     * moment.
     *
     * @param table the table
     */
    record EnableRowSecurity(QualifiedName table) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DisableRowSecurity(this.table));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.enableRowSecurity(this);
        }

    }

    /**
     * {@code ALTER TABLE ... DISABLE ROW LEVEL SECURITY}. Takes ACCESS EXCLUSIVE for a
     * moment.
     *
     * @param table the table
     */
    record DisableRowSecurity(QualifiedName table) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new EnableRowSecurity(this.table));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.disableRowSecurity(this);
        }

    }

    /**
     * {@code ALTER TABLE ... FORCE ROW LEVEL SECURITY}: for the owner too. Takes ACCESS
     * EXCLUSIVE for a moment.
     *
     * @param table the table
     */
    record ForceRowSecurity(QualifiedName table) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new NoForceRowSecurity(this.table));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forceRowSecurity(this);
        }

    }

    /**
     * {@code ALTER TABLE ... NO FORCE ROW LEVEL SECURITY}. Takes ACCESS EXCLUSIVE for a
     * moment.
     *
     * @param table the table
     */
    record NoForceRowSecurity(QualifiedName table) implements PolicyOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new ForceRowSecurity(this.table));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.noForceRowSecurity(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createPolicy(CreatePolicy operation);

        R alterPolicy(AlterPolicy operation);

        R dropPolicy(DropPolicy operation);

        R renamePolicy(RenamePolicy operation);

        R enableRowSecurity(EnableRowSecurity operation);

        R disableRowSecurity(DisableRowSecurity operation);

        R forceRowSecurity(ForceRowSecurity operation);

        R noForceRowSecurity(NoForceRowSecurity operation);

    }

}
