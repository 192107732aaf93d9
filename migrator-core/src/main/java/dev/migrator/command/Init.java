package dev.migrator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Prepares a project for revisions: makes its folders of SQL files, with a page in the
 * main one that explains them. What is there already stays as it is.
 */
public final class Init {

    private static final String RESOURCES = "src/main/resources/";

    private final RevisionDirectories directories;

    /**
     * The use case in one project.
     * @param directories where its revisions are to be
     */
    public Init(RevisionDirectories directories) {
        this.directories = directories;
    }

    /**
     * Makes what is missing.
     * @return what was made
     * @throws UnwritableFileException where something cannot be made
     */
    public Result run() {
        List<Path> created = new ArrayList<>();
        List<Path> kept = new ArrayList<>();
        for (Path folder : this.directories.sql()) {
            (createFolder(folder) ? created : kept).add(folder);
        }
        this.directories.sql().stream().findFirst().ifPresent((folder) -> {
            Path page = folder.resolve("README.md");
            (createPage(page) ? created : kept).add(page);
        });
        return new Result(created, kept, properties(this.directories.sql()));
    }

    private static boolean createFolder(Path folder) {
        if (Files.isDirectory(folder)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            return true;
        }
        catch (IOException ex) {
            throw new UnwritableFileException(folder, ex);
        }
    }

    private static boolean createPage(Path page) {
        if (Files.exists(page)) {
            return false;
        }
        try (NewFile file = NewFile.create(page)) {
            file.write(FolderPage.TEXT);
            file.keep();
            return true;
        }
    }

    static String properties(List<Path> directories) {
        List<String> folders = directories.stream().map(Init::withSlashes).toList();
        return """
                migrator.locations=%s
                migrator.revision.directory=%s
                """.formatted(folders.stream().map(Init::location).collect(Collectors.joining(",")),
                String.join(",", folders));
    }

    private static String withSlashes(Path folder) {
        String names = StreamSupport.stream(folder.spliterator(), false)
            .map(Path::toString)
            .collect(Collectors.joining("/"));
        return folder.isAbsolute() ? "/" + names : names;
    }

    private static String location(String folder) {
        int resources = ("/" + folder).indexOf("/" + RESOURCES);
        return (resources < 0) ? "file:" + folder : "classpath:" + folder.substring(resources + RESOURCES.length());
    }

    /**
     * What was made.
     *
     * @param created the folders and files that were missing
     * @param kept those that were there, and are as they were
     * @param properties lines for {@code application.properties}
     */
    public record Result(List<Path> created, List<Path> kept, String properties) {

        /**
         * Copies.
         */
        public Result {
            created = List.copyOf(created);
            kept = List.copyOf(kept);
        }

    }

}
