package dev.migrator.plan;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.revision.RevisionId;
import dev.migrator.script.DataMode;
import dev.migrator.script.Script;

/**
 * When data migrations move their data: as each says itself, unless the settings say
 * otherwise for all, or for this one.
 *
 * @param all of all that are not named; null for what each says itself
 * @param each by revision
 */
public record DataModes(@Nullable DataMode all, Map<RevisionId, DataMode> each) {

    /** Nothing is said. */
    public static final DataModes AS_DECLARED = new DataModes(null, Map.of());

    /** In the run that reaches them, whatever anybody says. */
    public static final DataModes IN_THE_FOREGROUND = new DataModes(DataMode.BLOCKING, Map.of());

    /**
     * Copies.
     */
    public DataModes {
        each = Map.copyOf(each);
    }

    /**
     * When a revision moves its data.
     * @param script the revision with its body
     * @return empty where it is no data migration
     */
    public Optional<DataMode> of(Script script) {
        return script.mode()
            .map((declared) -> this.each.getOrDefault(script.revision().id(), this.all != null ? this.all : declared));
    }

    /**
     * Whether a revision is only begun by the run that reaches it.
     */
    boolean isLater(Script script) {
        return of(script).filter((mode) -> mode != DataMode.BLOCKING).isPresent();
    }

}
