package dev.migrator.operation;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.CommentOperation.RemoveComment;
import dev.migrator.operation.CommentOperation.SetComment;
import dev.migrator.operation.ExtensionOperation.CreateExtension;
import dev.migrator.operation.ExtensionOperation.DropExtension;
import dev.migrator.operation.ExtensionOperation.Requirements;
import dev.migrator.operation.ExtensionOperation.UpdateExtension;
import dev.migrator.operation.SchemaOperation.CreateSchema;
import dev.migrator.operation.SchemaOperation.DropSchema;
import dev.migrator.operation.SchemaOperation.RenameSchema;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Schema;

/**
 * Says operations on schemas and extensions, and on comments of all things.
 */
public interface SchemaRecorder extends Recorder {

    /**
     * {@code CREATE SCHEMA}.
     * @param name its name, without quotes
     */
    default void createSchema(String name) {
        add(new CreateSchema(new Schema(Identifier.of(name), null), false));
    }

    /**
     * {@code CREATE SCHEMA IF NOT EXISTS}. Has no reverse.
     * @param name its name, without quotes
     */
    default void createSchemaIfNotExists(String name) {
        add(new CreateSchema(new Schema(Identifier.of(name), null), true));
    }

    /**
     * {@code DROP SCHEMA}.
     * @param name its name
     * @return the drop, to say what it was
     */
    default Drop<Schema> dropSchema(String name) {
        return begin(new Drop<>(
                (ifExists, behavior, before) -> new DropSchema(Identifier.of(name), ifExists, behavior, before)));
    }

    /**
     * {@code ALTER SCHEMA ... RENAME TO}.
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameSchema(String name) {
        return begin(new Destination("renameSchema(\"%s\")".formatted(name),
                (to) -> new RenameSchema(Identifier.of(name), to)));
    }

    /**
     * {@code CREATE EXTENSION}.
     * @param name its name
     */
    default void createExtension(String name) {
        add(new CreateExtension(new Extension(Identifier.of(name), null, null), false, Requirements.PRESENT));
    }

    /**
     * {@code CREATE EXTENSION IF NOT EXISTS}. Has no reverse.
     * @param name its name
     */
    default void createExtensionIfNotExists(String name) {
        add(new CreateExtension(new Extension(Identifier.of(name), null, null), true, Requirements.PRESENT));
    }

    /**
     * {@code DROP EXTENSION}.
     * @param name its name
     * @return the drop, to say what it was
     */
    default Drop<Extension> dropExtension(String name) {
        return begin(new Drop<>(
                (ifExists, behavior, before) -> new DropExtension(Identifier.of(name), ifExists, behavior, before)));
    }

    /**
     * {@code ALTER EXTENSION ... UPDATE}.
     * @param name its name
     * @param to the version it gets; null for the newest one that the server has
     * @return the change, to say which version it had
     */
    default Change<String> updateExtension(String name, @Nullable String to) {
        return begin(
                new Change<>((before) -> new UpdateExtension(Identifier.of(name), to, before.known().orElse(null))));
    }

    /**
     * {@code COMMENT ON}. Takes SHARE UPDATE EXCLUSIVE on a table.
     * @param object the thing
     * @param text the comment
     * @return the change, to say what it was
     */
    default Change<String> comment(DatabaseObject object, String text) {
        return begin(new Change<>((before) -> new SetComment(object, text, before)));
    }

    /**
     * {@code COMMENT ON ... IS NULL}. Takes SHARE UPDATE EXCLUSIVE on a table.
     * @param object the thing
     * @return the change, to say what it was
     */
    default Change<String> removeComment(DatabaseObject object) {
        return begin(new Change<>((before) -> new RemoveComment(object, before.known().orElse(null))));
    }

}
