package dev.migrator.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The revisions in the source folders of a project, where they are before a build takes
 * them to the class path.
 */
public final class RevisionFiles {

    private static final String SQL = ".sql";

    private static final String JAVA = ".java";

    private RevisionFiles() {
    }

    /**
     * Reads the headers of the SQL files of a folder, and of the folders within it.
     * @param folder where they are; none where it does not exist
     * @return by path
     * @throws MalformedScriptException where a file has no proper header
     * @throws UnreadableScriptException where a file cannot be read
     */
    public static List<RevisionFile> sql(Path folder) {
        return below(folder, SQL).map((file) -> sqlFile(file, sqlScript(file))).toList();
    }

    /**
     * Reads the annotations in the Java files of a folder, and of the folders within it.
     * @param folder where they are; none where it does not exist
     * @return by path, without files that declare no revision, and without those that say
     * it in constants
     * @throws UnreadableScriptException where a file cannot be read
     */
    public static List<RevisionFile> java(Path folder) {
        return below(folder, JAVA).flatMap((file) -> javaFile(file).stream()).toList();
    }

    /**
     * Reads one file, its body too where it is SQL.
     * @param file a {@code .sql} or {@code .java} file
     * @return what it declares; empty where it declares no revision in so many words
     * @throws MalformedScriptException where an SQL file has not the shape of a revision
     * @throws UnreadableScriptException where the file cannot be read
     */
    public static Optional<RevisionFile> read(Path file) {
        if (!file.toString().endsWith(SQL)) {
            return javaFile(file);
        }
        SqlScript script = sqlScript(file);
        script.upgrade();
        return Optional.of(sqlFile(file, script));
    }

    private static Stream<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter((file) -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                .sorted()
                .toList()
                .stream();
        }
        catch (IOException ex) {
            throw new UnreadableScriptException(folder.toString(), ex);
        }
        catch (UncheckedIOException ex) {
            throw new UnreadableScriptException(folder.toString(), ex);
        }
    }

    /**
     * The script in an SQL file, as it will be after the next build.
     * @param file a {@code .sql} file
     * @return with its body
     * @throws MalformedScriptException where the file has not the shape of a revision
     * @throws UnreadableScriptException where the file cannot be read
     */
    public static Script script(Path file) {
        return sqlScript(file);
    }

    private static SqlScript sqlScript(Path file) {
        return SqlScript.read(text(file), file.toString());
    }

    private static RevisionFile sqlFile(Path file, SqlScript script) {
        return new RevisionFile(file, script.revision(), script.transactional());
    }

    private static Optional<RevisionFile> javaFile(Path file) {
        return RevisionAnnotation.find(text(file))
            .map((annotation) -> new RevisionFile(file, annotation.revision(file.toString()),
                    annotation.transactional()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UnreadableScriptException(file.toString(), ex);
        }
    }

}
