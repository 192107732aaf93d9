package dev.migrator.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file to which everything writes a line that starts. Without anything there is no
 * file.
 */
public final class Testimony {

    /** The variable of the environment that names the file. */
    public static final String VARIABLE = "WITNESS_FILE";

    private Testimony() {
    }

    /**
     * Says that something has started.
     * @param what one line
     */
    static synchronized void give(String what) {
        try {
            Files.writeString(Path.of(System.getenv(VARIABLE)), what + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
