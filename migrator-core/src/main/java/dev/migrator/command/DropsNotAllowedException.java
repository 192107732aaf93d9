package dev.migrator.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.autogenerate.Loss;
import dev.migrator.error.MigratorException;

/**
 * A revision would drop what may hold rows, and nobody allowed it.
 */
public final class DropsNotAllowedException extends MigratorException {

    private final List<Loss> losses;

    DropsNotAllowedException(List<Loss> losses) {
        super("The model does not have what holds rows: %s."
            .formatted(losses.stream().map(Loss::toString).collect(Collectors.joining(", "))),
                "Nothing was written. Say @RenamedFrom in the model where it has another name now, declare or exclude "
                        + "what is to stay, or give --allow-drops to have it dropped.");
        this.losses = List.copyOf(losses);
    }

    /**
     * What would go for good.
     * @return in the order of the revision
     */
    public List<Loss> losses() {
        return this.losses;
    }

}
