package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * What can be said about domains. Renames and moves are those of all types.
 */
public sealed interface DomainOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.domain(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE DOMAIN}.
     *
     * @param domain the domain, with its conditions and its comment
     */
    record CreateDomain(Domain domain) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropDomain(this.domain.name(), false, DropBehavior.RESTRICT, this.domain));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createDomain(this);
        }

    }

    /**
     * {@code DROP DOMAIN}.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropDomain(QualifiedName name, boolean ifExists, DropBehavior behavior,
            @Nullable Domain definition) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition, (dropped) -> new CreateDomain(dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropDomain(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... SET DEFAULT}.
     *
     * @param domain the domain
     * @param to the expression it gets
     * @param from its default now, for the reverse
     */
    record SetDomainDefault(QualifiedName domain, String to, Before<String> from) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.from.reverse(() -> new DropDomainDefault(this.domain, this.to),
                    (before) -> new SetDomainDefault(this.domain, before, Before.of(this.to)));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setDomainDefault(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... DROP DEFAULT}.
     *
     * @param domain the domain
     * @param from its default now, for the reverse; null where that is not known
     */
    record DropDomainDefault(QualifiedName domain, @Nullable String from) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from)
                .map((before) -> new SetDomainDefault(this.domain, before, Before.nothing()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropDomainDefault(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... SET NOT NULL}. Reads all tables with such columns under
     * SHARE.
     *
     * @param domain the domain
     */
    record SetDomainNotNull(QualifiedName domain) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new DropDomainNotNull(this.domain));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setDomainNotNull(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... DROP NOT NULL}.
     *
     * @param domain the domain
     */
    record DropDomainNotNull(QualifiedName domain) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new SetDomainNotNull(this.domain));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropDomainNotNull(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... ADD CONSTRAINT}. Reads all tables with such columns under
     * SHARE, unless it is not valid yet. Without a name there is no reverse.
     *
     * @param domain the domain
     * @param check the condition
     */
    record AddDomainConstraint(QualifiedName domain, Check check) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.check.name())
                .map((name) -> new DropDomainConstraint(this.domain, name, false, DropBehavior.RESTRICT, this.check));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addDomainConstraint(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... DROP CONSTRAINT}.
     *
     * @param domain the domain
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropDomainConstraint(QualifiedName domain, Identifier name, boolean ifExists, DropBehavior behavior,
            @Nullable Check definition) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition,
                    (dropped) -> new AddDomainConstraint(this.domain, dropped));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropDomainConstraint(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... RENAME CONSTRAINT}.
     *
     * @param domain the domain
     * @param from its name
     * @param to the name it gets
     */
    record RenameDomainConstraint(QualifiedName domain, Identifier from, Identifier to) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.of(new RenameDomainConstraint(this.domain, this.to, this.from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.renameDomainConstraint(this);
        }

    }

    /**
     * {@code ALTER DOMAIN ... VALIDATE CONSTRAINT}. Reads all tables with such columns
     * under SHARE. Nothing makes it not valid again.
     *
     * @param domain the domain
     * @param name a constraint that is not valid yet
     */
    record ValidateDomainConstraint(QualifiedName domain, Identifier name) implements DomainOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.validateDomainConstraint(this);
        }

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createDomain(CreateDomain operation);

        R dropDomain(DropDomain operation);

        R setDomainDefault(SetDomainDefault operation);

        R dropDomainDefault(DropDomainDefault operation);

        R setDomainNotNull(SetDomainNotNull operation);

        R dropDomainNotNull(DropDomainNotNull operation);

        R addDomainConstraint(AddDomainConstraint operation);

        R dropDomainConstraint(DropDomainConstraint operation);

        R renameDomainConstraint(RenameDomainConstraint operation);

        R validateDomainConstraint(ValidateDomainConstraint operation);

    }

}
