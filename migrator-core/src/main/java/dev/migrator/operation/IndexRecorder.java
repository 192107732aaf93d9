package dev.migrator.operation;

import dev.migrator.operation.IndexOperation.RenameIndex;
import dev.migrator.operation.IndexOperation.Reindex;
import dev.migrator.operation.IndexOperation.ResetIndexParameter;
import dev.migrator.operation.IndexOperation.Scope;
import dev.migrator.operation.IndexOperation.SetIndexParameter;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Says operations on indexes. What is concurrent needs a revision that is not
 * transactional.
 */
public interface IndexRecorder extends Recorder {

    /**
     * {@code CREATE INDEX}. Takes SHARE on the table, which keeps writers out, or SHARE
     * UPDATE EXCLUSIVE concurrently.
     * @param name its name, without quotes
     * @return the index, which needs to know on what it is
     */
    default NewIndex createIndex(String name) {
        return begin(new NewIndex(Identifier.of(name)));
    }

    /**
     * {@code CREATE INDEX}, with a name that PostgreSQL gives. Has no reverse.
     * @return the index, which needs to know on what it is
     */
    default NewIndex createIndex() {
        return begin(new NewIndex(null));
    }

    /**
     * {@code DROP INDEX}. Takes ACCESS EXCLUSIVE on its table, or SHARE UPDATE EXCLUSIVE
     * concurrently.
     * @param name its name
     * @return the drop, to say what it was
     */
    default IndexDrop dropIndex(String name) {
        return dropIndex(QualifiedName.of(name));
    }

    /**
     * {@code DROP INDEX}. Takes ACCESS EXCLUSIVE on its table, or SHARE UPDATE EXCLUSIVE
     * concurrently.
     * @param name its name
     * @return the drop, to say what it was
     */
    default IndexDrop dropIndex(QualifiedName name) {
        return begin(new IndexDrop(name));
    }

    /**
     * {@code ALTER INDEX ... RENAME TO}. Takes SHARE UPDATE EXCLUSIVE on the index.
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renameIndex(String name) {
        return renameIndex(QualifiedName.of(name));
    }

    /**
     * {@code ALTER INDEX ... RENAME TO}. Takes SHARE UPDATE EXCLUSIVE on the index.
     * @param name its name
     * @return to say the name that it gets, in the same schema
     */
    default Destination renameIndex(QualifiedName name) {
        return begin(new Destination("renameIndex(\"%s\")".formatted(name), (to) -> new RenameIndex(name, to)));
    }

    /**
     * {@code ALTER INDEX ... SET (parameter = value)}.
     * @param name the index
     * @param parameter a storage parameter, such as {@code fillfactor}
     * @param value its value
     * @return the change, to say what it was
     */
    default Change<String> setIndexParameter(QualifiedName name, String parameter, String value) {
        return begin(new Change<>((before) -> new SetIndexParameter(name, parameter, value, before)));
    }

    /**
     * {@code ALTER INDEX ... RESET (parameter)}.
     * @param name the index
     * @param parameter a storage parameter, such as {@code fillfactor}
     * @return the change, to say what it was
     */
    default Change<String> resetIndexParameter(QualifiedName name, String parameter) {
        return begin(new Change<>((before) -> new ResetIndexParameter(name, parameter, before.known().orElse(null))));
    }

    /**
     * {@code REINDEX INDEX}. Keeps writers out and readers off the index, unless
     * concurrent.
     * @param name the index
     * @param concurrency whether rows can be written meanwhile
     */
    default void reindexIndex(QualifiedName name, Concurrency concurrency) {
        add(new Reindex(Scope.INDEX, name, concurrency));
    }

    /**
     * {@code REINDEX TABLE}. Takes SHARE on the table, or SHARE UPDATE EXCLUSIVE
     * concurrently.
     * @param name the table
     * @param concurrency whether rows can be written meanwhile
     */
    default void reindexTable(QualifiedName name, Concurrency concurrency) {
        add(new Reindex(Scope.TABLE, name, concurrency));
    }

}
