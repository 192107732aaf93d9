package dev.migrator.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.migrator.script.Migration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles generated Java files, all in one run, as an application's build would: without
 * a warning.
 */
public final class CompiledMigrations {

    private CompiledMigrations() {
    }

    /**
     * Compiles and loads.
     * @param sources the files
     * @param folder an empty folder to work in
     * @return what each file declares, in their order
     */
    public static Map<SourceFile, Migration> of(Collection<SourceFile> sources, Path folder)
            throws IOException, ReflectiveOperationException {
        List<Path> files = new ArrayList<>();
        for (SourceFile source : sources) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.text()));
        }
        compile(files, folder);
        Map<SourceFile, Migration> migrations = new LinkedHashMap<>();
        // Not closed: what a migration says is made of classes that are loaded later.
        ClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() },
                CompiledMigrations.class.getClassLoader());
        for (SourceFile source : sources) {
            String name = source.path().replace(".java", "").replace('/', '.');
            var constructor = loader.loadClass(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            migrations.put(source, (Migration) constructor.newInstance());
        }
        return migrations;
    }

    private static void compile(List<Path> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-encoding", "UTF-8", "-Xlint:all", "-Werror",
                    "-proc:none");
            boolean compiled = compiler
                .getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                .call();
            String text = sources.size() == 1 ? Files.readString(sources.get(0)) : "";
            assertThat(compiled).as("%s%n%s", output, text).isTrue();
        }
    }

}
