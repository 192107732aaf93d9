package dev.migrator.codegen;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.migrator.script.JavaMigration;
import dev.migrator.script.Migration;
import dev.migrator.script.Script;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Turns a generated Java file into a script, as an application's build and start would.
 */
final class CompiledMigration {

    private CompiledMigration() {
    }

    static Script of(SourceFile source, Path folder) throws IOException, ReflectiveOperationException {
        Path file = folder.resolve(source.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.text());
        compile(file, folder);
        String name = source.path().replace(".java", "").replace('/', '.');
        try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() },
                CompiledMigration.class.getClassLoader())) {
            var constructor = loader.loadClass(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            Migration migration = (Migration) constructor.newInstance();
            return JavaMigration.of(migration.getClass(), () -> migration);
        }
    }

    private static void compile(Path file, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-encoding", "UTF-8", "-Xlint:all", "-Werror",
                    "-proc:none");
            boolean compiled = compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(file))
                .call();
            assertThat(compiled).as("%s%n%s", output, Files.readString(file)).isTrue();
        }
    }

}
