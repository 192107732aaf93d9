package dev.migrator.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;

/**
 * How new revisions are written.
 *
 * @param directories where
 * @param format in which language, where nothing else is said
 * @param fileName how SQL files are named
 * @param templates files that replace the built-in templates, each for the format that
 * its ending tells
 */
public record RevisionSettings(RevisionDirectories directories, RevisionFormat format, FileNameTemplate fileName,
        List<Path> templates) {

    /**
     * Copies.
     */
    public RevisionSettings {
        templates = List.copyOf(templates);
    }

    /**
     * The settings that hold where nothing is said.
     * @return SQL, in the folders of a project as Maven and Gradle lay it out
     */
    public static RevisionSettings defaults() {
        return new RevisionSettings(RevisionDirectories.of(""), RevisionFormat.SQL, FileNameTemplate.DEFAULT,
                List.of());
    }

}
