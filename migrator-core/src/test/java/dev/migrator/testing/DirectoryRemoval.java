package dev.migrator.testing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A process that deletes a directory, and outlives the one that starts it. Needs nothing
 * but the JDK.
 */
final class DirectoryRemoval {

    private DirectoryRemoval() {
    }

    static void start(Path directory) throws IOException {
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-cp", home().toString(), DirectoryRemoval.class.getName(), directory.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    }

    private static Path home() {
        try {
            return Path.of(DirectoryRemoval.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        }
        catch (URISyntaxException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * Deletes the directory that is named.
     * @param arguments its path
     * @throws IOException where something in it cannot be deleted
     */
    public static void main(String[] arguments) throws IOException {
        Files.walkFileTree(Path.of(arguments[0]), new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }

        });
    }

}
