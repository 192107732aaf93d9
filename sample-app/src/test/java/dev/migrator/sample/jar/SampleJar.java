package dev.migrator.sample.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;
import dev.migrator.witness.Testimony;

/**
 * The packaged sample application, to be run as processes. The jar is the one that the
 * system property {@code sample.jar} names.
 */
final class SampleJar {

    private static final Path PACKAGED = Path.of(System.getProperty("sample.jar", "target/sample-app.jar"));

    private static final Path FOLDER = PACKAGED.resolveSibling("jar-tests");

    /** A project for each database, so that one command finds what another wrote. */
    private static final Path PROJECTS = newFolder("projects");

    /** A command is over before a better compiler would pay. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Path jar;

    private final List<String> options;

    private SampleJar(Path jar, List<String> options) {
        this.jar = jar;
        this.options = options;
    }

    /**
     * The jar as it was packaged. It does not tell what starts.
     */
    static SampleJar packaged() {
        return new SampleJar(PACKAGED, List.of());
    }

    /**
     * The jar as it would be with other sources.
     * @param changed sources by the path that they have below {@code src/main/java}
     */
    static SampleJar with(Map<String, String> changed) throws IOException {
        Path copy = newFolder("changed").resolve("sample-app.jar");
        Files.copy(PACKAGED, copy);
        ChangedClasses.of(changed).writeTo(copy);
        return new SampleJar(copy, List.of());
    }

    /**
     * The jar with a witness in it.
     */
    static SampleJar witnessed() {
        return Witnessed.JAR;
    }

    /**
     * The same with another main class.
     */
    static SampleJar witnessed(String startClass) {
        return new SampleJar(witness(startClass + ".jar", startClass), List.of());
    }

    /**
     * The jar with the witness, extracted as Spring Boot recommends it for production,
     * with an archive of its classes: it starts three times as fast.
     */
    static SampleJar extracted() {
        return Extracted.JAR;
    }

    /**
     * The same with further options of the virtual machine.
     */
    SampleJar with(String... further) {
        return new SampleJar(this.jar, Stream.concat(this.options.stream(), Stream.of(further)).toList());
    }

    /**
     * Runs a command on a database.
     * @param database to which the environment points the application
     * @param arguments what follows the word {@code migrator}
     */
    Answer migrator(TestDatabase database, String... arguments) {
        return start(database, Stream.concat(Stream.of("migrator"), Stream.of(arguments)).toArray(String[]::new));
    }

    /**
     * Starts the application and waits for its end.
     * @param database to which the environment points the application
     * @param arguments as typed
     */
    Answer start(TestDatabase database, String... arguments) {
        try {
            return run(database, arguments);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private Answer run(TestDatabase database, String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(FOLDER), "run");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path testimony = folder.resolve("started");
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
            .directory(Files.createDirectories(PROJECTS.resolve(database.name())).toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
        builder.environment().put("SPRING_DATASOURCE_URL", database.url());
        builder.environment().put("VISUAL", "cat");
        builder.environment().put("TZ", "UTC");
        builder.environment().put(Testimony.VARIABLE, testimony.toString());
        int code = builder.start().waitFor();
        return new Answer(code, Files.readString(out), Files.readString(err), started(testimony));
    }

    /**
     * Without repetitions: what a factory makes is announced as often as it is asked for
     * while it is being made.
     */
    private static List<String> started(Path testimony) throws IOException {
        return Files.exists(testimony) ? Files.readAllLines(testimony).stream().distinct().toList() : List.of();
    }

    /**
     * The folder in which commands on a database work.
     */
    static Path project(TestDatabase database) {
        return PROJECTS.resolve(database.name());
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.addAll(this.options);
        command.addAll(List.of("-jar", this.jar.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(FOLDER), name);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Path witness(String name, @Nullable String startClass) {
        try {
            Path copy = Files.createDirectories(FOLDER).resolve(name);
            WitnessedJar.write(PACKAGED, copy, startClass);
            return copy.toAbsolutePath();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private SampleJar extract() {
        try {
            Path folder = FOLDER.resolve("extracted").toAbsolutePath();
            FileSystemUtils.deleteRecursively(folder);
            with("-Djarmode=tools").succeed("extract", "--destination", folder.toString());
            String archive = folder.resolve("classes.jsa").toString();
            SampleJar extracted = new SampleJar(folder.resolve(this.jar.getFileName()), List.of("-Xlog:disable"));
            extracted.with("-XX:ArchiveClassesAtExit=" + archive).succeed("migrator", "current");
            return extracted.with("-XX:SharedArchiveFile=" + archive);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void succeed(String... arguments) {
        Answer answer = start(TestServer.createDatabase(), arguments);
        if (answer.code() != 0) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static final class Witnessed {

        static final SampleJar JAR = new SampleJar(witness("witnessed.jar", null), List.of());

    }

    private static final class Extracted {

        static final SampleJar JAR = witnessed().extract();

    }

}
