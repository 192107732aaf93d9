package dev.migrator.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is public says what it is. The build of a release lets {@code javadoc} check
 * everything else.
 */
class JavadocTests {

    @Test
    void whatIsPublicSaysWhatItIs() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask parser = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources()));
            PublicComments comments = new PublicComments(DocTrees.instance(parser));
            parser.parse().forEach((file) -> comments.scan(file, null));
            System.out.printf("public: %d%n", comments.count());
            assertThat(comments.count()).isGreaterThan(1000);
            assertThat(comments.missing()).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter((path) -> path.toString().matches(".*/migrator-[^/]*/src/main/java/.*\\.java"))
                .toList();
        }
    }

}
