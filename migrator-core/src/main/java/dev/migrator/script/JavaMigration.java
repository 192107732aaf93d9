package dev.migrator.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.IrreversibleOperationException;
import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;
import dev.migrator.revision.RevisionId;

/**
 * A revision written as a {@link Migration} class. Its place in the graph is read from
 * the annotation; the object is asked for only when the body is.
 */
public final class JavaMigration implements Script {

    private final dev.migrator.revision.Revision revision;

    private final boolean transactional;

    private final @Nullable DataMode mode;

    private final List<RevisionId> requires;

    private final Supplier<? extends Migration> migration;

    private JavaMigration(dev.migrator.revision.Revision revision, boolean transactional, @Nullable DataMode mode,
            List<RevisionId> requires, Supplier<? extends Migration> migration) {
        this.revision = revision;
        this.transactional = transactional;
        this.mode = mode;
        this.requires = List.copyOf(requires);
        this.migration = migration;
    }

    /**
     * The script of a migration class.
     * @param type the class that carries {@link Revision}
     * @param migration gives the object when the body is planned
     * @return a script whose origin is the name of the class
     * @throws UnannotatedMigrationException where the class has no {@link Revision}
     * @throws ModeOfNoDataException where it says when data is moved that it has not
     * @throws dev.migrator.revision.IllegalRevisionIdException where an id is malformed
     */
    public static JavaMigration of(Class<?> type, Supplier<? extends Migration> migration) {
        Revision annotation = type.getAnnotation(Revision.class);
        if (annotation == null) {
            throw new UnannotatedMigrationException(type);
        }
        boolean movesData = DataMigration.class.isAssignableFrom(type);
        if (!movesData && annotation.mode() != DataMode.BLOCKING) {
            throw new ModeOfNoDataException(type, annotation.mode());
        }
        List<RevisionId> parents = Arrays.stream(annotation.revises()).map(RevisionId::new).toList();
        return new JavaMigration(
                new dev.migrator.revision.Revision(new RevisionId(annotation.id()), parents,
                        List.of(annotation.dependsOn()), List.of(annotation.branchLabels()), annotation.message(),
                        type.getName()),
                annotation.transactional() && !movesData, movesData ? annotation.mode() : null,
                Arrays.stream(annotation.requires()).map(RevisionId::new).distinct().toList(), migration);
    }

    @Override
    public dev.migrator.revision.Revision revision() {
        return this.revision;
    }

    @Override
    public boolean transactional() {
        return this.transactional;
    }

    @Override
    public Optional<DataMode> mode() {
        return Optional.ofNullable(this.mode);
    }

    @Override
    public List<RevisionId> requires() {
        return this.requires;
    }

    @Override
    public List<Operation> upgrade() {
        return Operations.record(this.migration.get()::upgrade);
    }

    @Override
    public List<Operation> downgrade() {
        try {
            return Operations.record(this.migration.get()::downgrade);
        }
        catch (IrreversibleOperationException ex) {
            throw new IrreversibleRevisionException(this.revision, ex.reason());
        }
    }

}
