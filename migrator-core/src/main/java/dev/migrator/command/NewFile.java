package dev.migrator.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that did not exist before. It goes away again when this is closed, unless it is
 * kept.
 */
final class NewFile implements AutoCloseable {

    private final Path path;

    private boolean kept;

    private NewFile(Path path) {
        this.path = path;
    }

    /**
     * Creates the file, and the folders that it needs.
     * @throws FileExistsException if there is one of that name
     * @throws UnwritableFileException if it cannot be created
     */
    static NewFile create(Path path) {
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.createFile(path);
            return new NewFile(path);
        }
        catch (FileAlreadyExistsException ex) {
            throw new FileExistsException(Path.of(ex.getFile()), ex);
        }
        catch (IOException ex) {
            throw new UnwritableFileException(path, ex);
        }
    }

    void write(String text) {
        try {
            Files.writeString(this.path, text);
        }
        catch (IOException ex) {
            throw new UnwritableFileException(this.path, ex);
        }
    }

    Path keep() {
        this.kept = true;
        return this.path;
    }

    @Override
    public void close() {
        try {
            if (!this.kept) {
                Files.delete(this.path);
            }
        }
        catch (IOException ex) {
            throw new UnwritableFileException(this.path, ex);
        }
    }

}
