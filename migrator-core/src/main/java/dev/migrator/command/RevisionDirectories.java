package dev.migrator.command;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.RevisionFormat;

/**
 * Where a project keeps the source files of its revisions.
 *
 * @param sql folders of SQL files, each once; the first is the main one
 * @param java the root of Java sources
 * @param javaPackage the package of migration classes, with dots; empty for the unnamed
 * one
 */
public record RevisionDirectories(List<Path> sql, Path java, String javaPackage) {

    /**
     * Copies the folders, without repetitions.
     */
    public RevisionDirectories {
        sql = List.copyOf(new LinkedHashSet<>(sql));
    }

    /**
     * The folders of a project as Maven and Gradle lay it out.
     * @param javaPackage the package of migration classes
     * @return relative to the project
     */
    public static RevisionDirectories of(String javaPackage) {
        return new RevisionDirectories(List.of(Path.of("src/main/resources/db/migrations")), Path.of("src/main/java"),
                javaPackage);
    }

    /**
     * The folder of migration classes.
     */
    Path javaFolder() {
        return this.javaPackage.isEmpty() ? this.java : this.java.resolve(this.javaPackage.replace('.', '/'));
    }

    /**
     * The folder that a new file goes to, or below.
     * @param format the language of the file
     * @param wanted what the user named; null where nothing was
     * @param parent the file of the first parent; null where there is none
     * @throws UnknownDirectoryException if what the user named is not among the folders
     * @throws DirectoryRequiredException if there are several and nothing tells which
     */
    Path choose(RevisionFormat format, @Nullable Path wanted, @Nullable Path parent) {
        List<Path> folders = switch (format) {
            case SQL -> this.sql;
            case JAVA -> List.of(this.java);
        };
        if (wanted != null) {
            return folders.stream()
                .filter((folder) -> whole(folder).equals(whole(wanted)))
                .findFirst()
                .orElseThrow(() -> new UnknownDirectoryException(wanted, folders));
        }
        if (folders.size() == 1) {
            return folders.get(0);
        }
        return Optional.ofNullable(parent)
            .flatMap((file) -> holding(file, folders))
            .orElseThrow(() -> new DirectoryRequiredException(folders));
    }

    /**
     * The innermost folder, should one be within another.
     */
    private static Optional<Path> holding(Path file, List<Path> folders) {
        return folders.stream()
            .filter((folder) -> whole(file).startsWith(whole(folder)))
            .max(Comparator.comparing((folder) -> whole(folder).getNameCount()));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

}
