package dev.migrator.boot.actuate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

import dev.migrator.Migrator;
import dev.migrator.error.MigratorException;
import dev.migrator.revision.IllegalRevisionIdException;
import dev.migrator.revision.RevisionId;

/**
 * The endpoint {@code migrations}: where each database of the application stands, and
 * everything about one revision. Each answer costs one read-only statement for each
 * {@link Migrator}, takes no lock and creates nothing, so it can be asked while a
 * migration runs. A database that gives no answer is an entry that says why.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

    private final ApplicationContext context;

    /**
     * An endpoint for an application.
     * @param context its migrators and those of its parents are shown
     */
    public MigrationsEndpoint(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Where each database stands.
     * @return every context, also one without a migrator
     */
    @ReadOperation
    public MigrationsDescriptor migrations() {
        return describe((migrator) -> Optional.of(StatusDescriptor.of(migrator.status())));
    }

    /**
     * Everything about one revision.
     * @param revision its whole id
     * @return the migrators that know it; null, which the web shows as 404, where none
     * does
     */
    @ReadOperation
    public @Nullable MigrationsDescriptor revision(@Selector String revision) {
        RevisionId id;
        try {
            id = new RevisionId(revision);
        }
        catch (IllegalRevisionIdException ex) {
            return null;
        }
        MigrationsDescriptor found = describe((migrator) -> migrator.show(id).map(RevisionDescriptor::of));
        return found.isEmpty() ? null : found;
    }

    private MigrationsDescriptor describe(Function<Migrator, Optional<? extends MigratorDescriptor>> question) {
        Map<@Nullable String, ContextDescriptor> contexts = new HashMap<>();
        for (ApplicationContext next = this.context; next != null; next = next.getParent()) {
            ApplicationContext parent = next.getParent();
            contexts.put(next.getId(),
                    new ContextDescriptor(describe(next, question), parent == null ? null : parent.getId()));
        }
        return new MigrationsDescriptor(contexts);
    }

    private static Map<String, MigratorDescriptor> describe(ApplicationContext context,
            Function<Migrator, Optional<? extends MigratorDescriptor>> question) {
        Map<String, MigratorDescriptor> migrators = new LinkedHashMap<>();
        context.getBeansOfType(Migrator.class)
            .forEach((name, migrator) -> ask(migrator, question)
                .ifPresent((descriptor) -> migrators.put(name, descriptor)));
        return migrators;
    }

    private static Optional<? extends MigratorDescriptor> ask(Migrator migrator,
            Function<Migrator, Optional<? extends MigratorDescriptor>> question) {
        try {
            return question.apply(migrator);
        }
        catch (MigratorException ex) {
            return Optional.of(ErrorDescriptor.of(ex));
        }
    }

}
