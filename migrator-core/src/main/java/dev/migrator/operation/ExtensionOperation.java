package dev.migrator.operation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Extension;
import dev.migrator.schema.Identifier;

/**
 * What can be said about extensions.
 */
public sealed interface ExtensionOperation extends TypedOperation {

    @Override
    default <R> R match(TypedOperation.Cases<R> cases) {
        return cases.extension(this);
    }

    /**
     * Answers for this operation of the family.
     * @param cases one answer for each operation
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * {@code CREATE EXTENSION}.
     *
     * @param extension the extension
     * @param ifNotExists whether it is fine where there is one of that name already,
     * whatever it looks like; there is then no reverse
     * @param requirements what happens to extensions that it needs
     */
    record CreateExtension(Extension extension, boolean ifNotExists,
            Requirements requirements) implements ExtensionOperation {

        @Override
        public Optional<Operation> reverse() {
            return this.ifNotExists ? Optional.empty() : Optional
                .of(new DropExtension(this.extension.name(), false, DropBehavior.RESTRICT, this.extension));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createExtension(this);
        }

    }

    /**
     * {@code DROP EXTENSION}.
     *
     * @param name its name
     * @param ifExists whether it is fine where there is none
     * @param behavior what happens to what depends on it
     * @param definition what is dropped, for the reverse; null where that is not known
     */
    record DropExtension(Identifier name, boolean ifExists, DropBehavior behavior,
            @Nullable Extension definition) implements ExtensionOperation {

        @Override
        public Optional<Operation> reverse() {
            return DropBehavior.reverse(this.behavior, this.definition,
                    (dropped) -> new CreateExtension(dropped, false, Requirements.PRESENT));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropExtension(this);
        }

    }

    /**
     * {@code ALTER EXTENSION ... UPDATE}.
     *
     * @param name its name
     * @param to the version it gets; null for the newest one that the server has
     * @param from its version now, for the reverse; null where that is not known
     */
    record UpdateExtension(Identifier name, @Nullable String to, @Nullable String from) implements ExtensionOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new UpdateExtension(this.name, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.updateExtension(this);
        }

    }

    /**
     * {@code ALTER EXTENSION ... SET SCHEMA}.
     *
     * @param name its name
     * @param to where its objects go
     * @param from where they are now, for the reverse; null where that is not known
     */
    record SetExtensionSchema(Identifier name, Identifier to, @Nullable Identifier from) implements ExtensionOperation {

        @Override
        public Optional<Operation> reverse() {
            return Optional.ofNullable(this.from).map((before) -> new SetExtensionSchema(this.name, before, this.to));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.setExtensionSchema(this);
        }

    }

    /**
     * What happens to extensions that another one needs.
     */
    enum Requirements {

        /** They must be there. */
        PRESENT,

        /** Those that are missing are created: {@code CASCADE}. */
        CREATED

    }

    /**
     * One answer for each operation of the family.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R createExtension(CreateExtension operation);

        R dropExtension(DropExtension operation);

        R updateExtension(UpdateExtension operation);

        R setExtensionSchema(SetExtensionSchema operation);

    }

}
