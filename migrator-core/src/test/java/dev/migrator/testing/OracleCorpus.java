package dev.migrator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The folder of recorded answers: the one that the system property {@code oracle.dir}
 * names, or {@code shared/oracle} beside the project.
 */
public final class OracleCorpus {

    private static final List<String> BESIDE_THE_PROJECT = List.of("../../shared/oracle", "../shared/oracle");

    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    private final Path folder;

    private OracleCorpus(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds the corpus. Skips the test where there is none and none was asked for.
     * @return the folder that the system property names, or the one beside the project
     */
    public static OracleCorpus find() {
        String named = System.getProperty("oracle.dir");
        if (named != null) {
            assertThat(Path.of(named)).as("The folder that -Doracle.dir names").isDirectory();
            return new OracleCorpus(Path.of(named));
        }
        List<Path> candidates = BESIDE_THE_PROJECT.stream().map(Path::of).filter(Files::isDirectory).toList();
        assumeTrue(!candidates.isEmpty(),
                "No corpus of recorded answers at any of %s: name its folder with -Doracle.dir"
                    .formatted(BESIDE_THE_PROJECT));
        return new OracleCorpus(candidates.get(0));
    }

    /**
     * Reads the lines of one file.
     * @param file its name
     * @param type what a line is
     * @param <T> the type
     * @return in the order of the lines
     */
    public <T> List<T> read(String file, Class<T> type) {
        try (Stream<String> lines = Files.lines(this.folder.resolve(file), StandardCharsets.UTF_8)) {
            return lines.filter((line) -> !line.isBlank()).map((line) -> this.json.readValue(line, type)).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Reads one file as it is.
     * @param file its name
     * @return its text
     */
    public String text(String file) {
        try {
            return Files.readString(this.folder.resolve(file));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
