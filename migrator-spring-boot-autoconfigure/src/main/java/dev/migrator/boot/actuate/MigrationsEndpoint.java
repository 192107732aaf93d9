package dev.migrator.boot.actuate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationContext;

import dev.migrator.Migrator;
import dev.migrator.command.ControlData;
import dev.migrator.command.IllegalSpeedException;
import dev.migrator.error.MigratorException;
import dev.migrator.revision.IllegalRevisionIdException;
import dev.migrator.revision.RevisionId;
import dev.migrator.revision.Target;

/**
 * The endpoint {@code migrations}: where each database of the application stands, and
 * everything about one revision. Each answer costs one read-only statement for each
 * {@link Migrator}, and one more while data is in progress; it takes no lock and creates
 * nothing, so it can be asked while a migration runs. A database that gives no answer is
 * an entry that says why.
 * <p>
 * Data that is in progress can be paused, resumed and given another speed where somebody
 * opened that: {@code management.endpoint.migrations.access=unrestricted}.
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
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

    /**
     * Says how the data of a revision is to be moved on.
     * @param revision its whole id
     * @param action what to do
     * @param percent the speed, from 1 to 100; null for that of the settings, and for any
     * other action
     * @return the revision afterwards
     * @throws InvalidEndpointRequestException which the web shows as 400, where its data
     * is not in progress or the speed is no percentage
     */
    @WriteOperation
    public @Nullable MigrationsDescriptor control(@Selector String revision, DataAction action,
            @Nullable Integer percent) {
        List<Migrator> moving = moving(revision);
        if (moving.isEmpty()) {
            throw new InvalidEndpointRequestException("The data of revision %s is not in progress.".formatted(revision),
                    "Look at the entries 'inProgress' of this endpoint.");
        }
        for (Migrator migrator : moving) {
            control(migrator.useCases().controlData(), action, percent, List.of(Target.parse(revision)));
        }
        return revision(revision);
    }

    private static void control(ControlData data, DataAction action, @Nullable Integer percent, List<Target> revision) {
        switch (action) {
            case PAUSE -> data.pause(revision);
            case RESUME -> data.resume(revision);
            case SPEED -> speed(data, percent, revision);
        }
    }

    private static void speed(ControlData data, @Nullable Integer percent, List<Target> revision) {
        try {
            data.speed(percent, revision);
        }
        catch (IllegalSpeedException ex) {
            throw new InvalidEndpointRequestException(ex.problem(), ex.action());
        }
    }

    /**
     * Those whose data it is. One that gives no answer does not keep the others from
     * being controlled.
     */
    private List<Migrator> moving(String revision) {
        List<Migrator> moving = new ArrayList<>();
        MigratorException unanswered = null;
        for (Migrator migrator : migrators().toList()) {
            try {
                if (isMoving(migrator, revision)) {
                    moving.add(migrator);
                }
            }
            catch (MigratorException ex) {
                unanswered = ex;
            }
        }
        if (moving.isEmpty() && unanswered != null) {
            throw unanswered;
        }
        return moving;
    }

    private static boolean isMoving(Migrator migrator, String revision) {
        return migrator.useCases()
            .listData()
            .run()
            .entries()
            .stream()
            .anyMatch((entry) -> entry.revision().value().equals(revision));
    }

    private Stream<Migrator> migrators() {
        List<Migrator> migrators = new ArrayList<>();
        for (ApplicationContext next = this.context; next != null; next = next.getParent()) {
            migrators.addAll(next.getBeansOfType(Migrator.class).values());
        }
        return migrators.stream();
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
