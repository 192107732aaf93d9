package dev.migrator.cli;

import dev.migrator.error.MigratorException;

/**
 * The environment names no editor, and none of the usual ones is there.
 */
public final class NoEditorException extends MigratorException {

    NoEditorException() {
        super("No editor was found.", "Set VISUAL or EDITOR to the command that opens a file.");
    }

}
