package dev.migrator.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionGraph;
import dev.migrator.revision.RevisionId;
import dev.migrator.script.RevisionFile;
import dev.migrator.script.RevisionFiles;
import dev.migrator.script.Scripts;

/**
 * All revisions of an application as they will be after the next build: those that it has
 * now, and those in the source folders, which count where both say something.
 */
final class SourceTree {

    private final RevisionGraph graph;

    private final Map<RevisionId, Path> files;

    private final Path java;

    private SourceTree(RevisionGraph graph, Map<RevisionId, Path> files, Path java) {
        this.graph = graph;
        this.files = files;
        this.java = java;
    }

    /**
     * Reads the source folders.
     * @throws dev.migrator.error.MigratorException where a file is malformed, or where
     * the revisions together are no graph
     */
    static SourceTree read(Scripts application, RevisionDirectories directories) {
        List<RevisionFile> written = files(directories);
        Map<RevisionId, RevisionFile> byId = new LinkedHashMap<>();
        written.forEach((file) -> byId.putIfAbsent(file.revision().id(), file));
        List<Revision> revisions = new ArrayList<>();
        for (Revision built : application.graph().revisions()) {
            RevisionFile file = byId.get(built.id());
            revisions.add((file != null) ? file.revision() : built);
        }
        for (RevisionFile file : written) {
            // A second file of one id is added too, for the graph to refuse it.
            if (byId.get(file.revision().id()) != file || !application.graph().contains(file.revision().id())) {
                revisions.add(file.revision());
            }
        }
        Map<RevisionId, Path> paths = new LinkedHashMap<>();
        byId.forEach((id, file) -> paths.put(id, file.path()));
        return new SourceTree(RevisionGraph.of(revisions), paths, directories.java());
    }

    /**
     * A folder may be within another, and its files come once all the same.
     */
    private static List<RevisionFile> files(RevisionDirectories directories) {
        Map<Path, RevisionFile> files = new LinkedHashMap<>();
        Stream
            .concat(directories.sql().stream().flatMap((folder) -> RevisionFiles.sql(folder).stream()),
                    RevisionFiles.java(directories.javaFolder()).stream())
            .forEach((file) -> files.putIfAbsent(file.path().toAbsolutePath().normalize(), file));
        return List.copyOf(files.values());
    }

    RevisionGraph graph() {
        return this.graph;
    }

    /**
     * The file that a revision is written in.
     * @return empty where it is in none of the source folders
     */
    Optional<Path> find(RevisionId id) {
        Path file = this.files.get(id);
        return (file != null) ? Optional.of(file) : this.graph.find(id).flatMap(this::fileOfClass);
    }

    /**
     * The file that a revision is written in.
     * @throws MissingSourceException where it is in none of the source folders
     */
    Path get(Revision revision) {
        return find(revision.id()).orElseThrow(() -> new MissingSourceException(revision));
    }

    /**
     * A class may say its annotation in words that only the compiler understands.
     */
    private Optional<Path> fileOfClass(Revision revision) {
        return revision.origin().endsWith(".sql") ? Optional.empty()
                : Optional.of(this.java.resolve(revision.origin().replace('.', '/') + ".java")).filter(Files::exists);
    }

    /**
     * Refuses a revision that does not fit in.
     * @throws dev.migrator.error.MigratorException where the revisions together would be
     * no graph
     */
    void check(Revision added) {
        List<Revision> revisions = new ArrayList<>(this.graph.revisions());
        revisions.add(added);
        RevisionGraph.of(revisions);
    }

}
