package dev.migrator.script;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.ResourceUtils;

/**
 * Reads the {@code .sql} files below a folder, wherever Spring's resolver finds it. What
 * is in a jar is read from the open jar: a connection for each of 5,000 files costs a
 * starting process more than a second. Many files of a folder are read at a time; from
 * one jar that gains nothing.
 */
final class ScriptFolder {

    private static final String SUFFIX = ".sql";

    /** Fewer files of a folder are read sooner than other threads are woken. */
    private static final int MANY = 200;

    private static final String FILES = "**/*" + SUFFIX;

    private final ResourcePatternResolver resolver;

    private final String path;

    /**
     * A folder.
     * @param resolver finds it
     * @param path in the resolver's words, with a slash at its end; possibly a pattern
     */
    ScriptFolder(ResourcePatternResolver resolver, String path) {
        this.resolver = resolver;
        this.path = path;
    }

    /**
     * Reads them.
     * @return by their URLs
     * @throws UnreadableScriptException where one cannot be read
     */
    List<ScriptFile> files() {
        List<ScriptFile> files = new ArrayList<>();
        if (new AntPathMatcher().isPattern(withoutScheme())) {
            addFound(this.path + FILES, files);
        }
        else {
            for (Resource root : find(this.path)) {
                addBelow(root, files);
            }
        }
        files.sort(Comparator.comparing(ScriptFile::url));
        return files;
    }

    /**
     * Whether there is such a folder, though it may be empty.
     */
    boolean exists() {
        return find(this.path).stream().anyMatch(Resource::exists);
    }

    private String withoutScheme() {
        return this.path.substring(this.path.indexOf(':') + 1);
    }

    private void addBelow(Resource root, List<ScriptFile> files) {
        try {
            URL url = root.getURL();
            if (ResourceUtils.isJarURL(url) && url.openConnection() instanceof JarURLConnection connection) {
                addFromJar(connection, url.toString(), files);
            }
            else if (ResourceUtils.URL_PROTOCOL_FILE.equals(url.getProtocol())) {
                addFromDirectory(root.getFile().toPath(), files);
            }
            else {
                addFound(url + FILES, files);
            }
        }
        catch (FileNotFoundException ex) {
            // A missing folder; whether that is allowed, the caller knows.
        }
        catch (IOException ex) {
            throw new UnreadableScriptException(root.getDescription(), ex);
        }
    }

    private static void addFromJar(JarURLConnection connection, String root, List<ScriptFile> files)
            throws IOException {
        ResourceUtils.useCachesIfNecessary(connection);
        JarFile jar = connection.getJarFile();
        try {
            JarEntry folder = connection.getJarEntry();
            addFromJar(jar, folder == null ? "" : folder.getName(), root, files);
        }
        finally {
            // A cached one belongs to all who have the URL.
            if (!connection.getUseCaches()) {
                jar.close();
            }
        }
    }

    private static void addFromJar(JarFile jar, String folder, String root, List<ScriptFile> files) throws IOException {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
            JarEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith(folder) && name.endsWith(SUFFIX)) {
                files.add(ScriptFile.of(root + name.substring(folder.length()), read(jar, entry)));
            }
        }
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        int size = Math.toIntExact(entry.getSize());
        try (InputStream stream = jar.getInputStream(entry)) {
            return size < 0 ? stream.readAllBytes() : stream.readNBytes(size);
        }
    }

    private static void addFromDirectory(Path directory, List<ScriptFile> files) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> found = new ArrayList<>();
        addFiles(directory, new HashSet<>(), found);
        Stream<Path> stream = found.size() < MANY ? found.stream() : found.parallelStream();
        try {
            files.addAll(stream.map(ScriptFolder::read).toList());
        }
        catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    /**
     * A name says what is to be read: to ask what each of many files is takes half as
     * long as to read them.
     * @param above the directories that the directory is in, whatever links led to it
     */
    private static void addFiles(Path directory, Set<Path> above, List<Path> files) throws IOException {
        Path itself = directory.toRealPath();
        if (!above.add(itself)) {
            throw new FileSystemLoopException(directory.toString());
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (entry.toString().endsWith(SUFFIX)) {
                    files.add(entry);
                }
                else if (Files.isDirectory(entry)) {
                    addFiles(entry, above, files);
                }
            }
        }
        catch (DirectoryIteratorException ex) {
            throw ex.getCause();
        }
        above.remove(itself);
    }

    private static ScriptFile read(Path file) {
        try {
            return ScriptFile.of("file:" + file.toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void addFound(String pattern, List<ScriptFile> files) {
        for (Resource file : find(pattern)) {
            try {
                files.add(ScriptFile.of(file.getURL().toString(), file.getContentAsByteArray()));
            }
            catch (IOException ex) {
                throw new UnreadableScriptException(file.getDescription(), ex);
            }
        }
    }

    private List<Resource> find(String pattern) {
        try {
            return List.of(this.resolver.getResources(pattern));
        }
        catch (FileNotFoundException ex) {
            // A missing root; whether that is allowed, the caller knows.
            return List.of();
        }
        catch (IOException ex) {
            throw new UnreadableScriptException(pattern, ex);
        }
    }

}
