package dev.migrator.benchmarks.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import dev.migrator.script.SqlScriptSource;

/**
 * The process that reads headers of scripts from a jar on its class path: once cold, then
 * as often as it takes to be warm.
 */
public final class HeaderReading {

    private static final int TIMES = 30;

    private HeaderReading() {
    }

    /**
     * Reads them and says how long that took.
     * @param arguments how, then the jar
     * @throws IOException where the jar cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Reader reader = switch (How.valueOf(arguments[0])) {
            case BARE -> () -> bare(Path.of(arguments[1]));
            case MIGRATOR -> HeaderReading::ours;
        };
        // What Spring loads to find anything at all is not what is measured.
        new PathMatchingResourcePatternResolver().getResources("classpath*:META-INF/*.nothing");
        double[] millis = new double[TIMES];
        int headers = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            headers = reader.read();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%d headers: first %.1f ms, median %.1f ms%n", headers, first,
                millis[TIMES / 2]);
    }

    private static int ours() {
        return new SqlScriptSource(new PathMatchingResourcePatternResolver(), List.of("classpath:db/migrations")).load()
            .size();
    }

    private static int bare(Path path) {
        int headers = 0;
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.entries()::asIterator) {
                if (entry.getName().startsWith("db/migrations/") && entry.getName().endsWith(".sql")) {
                    headers += header(jar, entry);
                }
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return headers;
    }

    private static int header(JarFile jar, JarEntry entry) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8), 512)) {
            int lines = 0;
            for (String line = reader.readLine(); line != null && line.startsWith("--"); line = reader.readLine()) {
                lines++;
            }
            return lines == 0 ? 0 : 1;
        }
    }

    /**
     * Who reads.
     */
    public enum How {

        /** A loop over the entries of the jar, up to the end of each header. */
        BARE("bare reading of the jar"),

        /** Our source of scripts. */
        MIGRATOR("Migrator");

        private final String title;

        How(String title) {
            this.title = title;
        }

        /**
         * What it is called in tables.
         * @return a few words
         */
        public String title() {
            return this.title;
        }

    }

    private interface Reader {

        int read();

    }

}
