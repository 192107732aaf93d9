package dev.migrator.sample.jar;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Classes of the sample that were compiled from other sources.
 *
 * @param folder their root
 */
record ChangedClasses(Path folder) {

    static ChangedClasses of(Map<String, String> sources) throws IOException {
        Path folder = Files.createTempDirectory("changed-classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Source> units = sources.entrySet().stream().map(Source::new).toList();
            boolean compiled = compiler
                .getTask(messages, files, null, List.of("-d", folder.toString(), "-cp",
                        System.getProperty("java.class.path"), "-proc:none", "-parameters"), null, units)
                .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return new ChangedClasses(folder);
    }

    /**
     * Puts them in the place of those of an executable jar.
     */
    void writeTo(Path jar) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(jar); Stream<Path> files = Files.walk(this.folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path entry = archive.getPath("BOOT-INF/classes").resolve(this.folder.relativize(file).toString());
                Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Map.Entry<String, String> source) {
            super(URI.create("string:///" + source.getKey()), JavaFileObject.Kind.SOURCE);
            this.text = source.getValue();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }

    }

}
