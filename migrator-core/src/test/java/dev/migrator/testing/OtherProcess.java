package dev.migrator.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class of the tests as a process of its own, which can be paused, asked to end and
 * killed. Signals are those of a Unix.
 */
public final class OtherProcess implements AutoCloseable {

    private final Process process;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Thread reader = new Thread(this::read, "other-process-output");

    private OtherProcess(Process process) {
        this.process = process;
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /**
     * Starts one.
     * @param main has a {@code main} method
     * @param arguments what it is given
     * @return to be closed, which kills it
     * @throws IOException where it does not start
     */
    public static OtherProcess start(Class<?> main, List<String> arguments) throws IOException {
        return new OtherProcess(JavaProgram.start(main, arguments));
    }

    private void read() {
        try (BufferedReader output = this.process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                this.lines.add(line);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Its number on this machine.
     */
    public long pid() {
        return this.process.pid();
    }

    /**
     * What it has printed by now.
     */
    public List<String> lines() {
        return List.copyOf(this.lines);
    }

    /**
     * Waits until it has printed a line.
     * @param line which one
     */
    public void awaitLine(Predicate<String> line) {
        Waiting.until(() -> {
            assertThat(this.process.isAlive() || this.reader.isAlive() || this.lines.stream().anyMatch(line))
                .as("ended after %s", this.lines)
                .isTrue();
            return this.lines.stream().anyMatch(line);
        });
    }

    /**
     * Sends a signal.
     * @param name such as {@code TERM}
     */
    public void signal(String name) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).inheritIO().start().waitFor();
        assertThat(exit).isZero();
    }

    /**
     * Pauses it until it gets {@code CONT}. The signal reaches one thread, and others
     * only through that one, so that on a busy machine they could go on for a moment.
     */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
        Path threads = Path.of("/proc", String.valueOf(pid()), "task");
        if (Files.exists(threads)) {
            Waiting.until(() -> states(threads).stream().allMatch("T"::equals));
        }
    }

    private static List<String> states(Path threads) {
        try (Stream<Path> each = Files.list(threads)) {
            return each.map(OtherProcess::state).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Follows the name, which is in brackets. */
    private static String state(Path thread) {
        try {
            String line = Files.readString(thread.resolve("stat"));
            int after = line.lastIndexOf(')') + 2;
            return line.substring(after, after + 1);
        }
        catch (IOException ex) {
            return "ended since it was listed";
        }
    }

    /**
     * Ends it at once, as a crash would.
     */
    public void kill() {
        this.process.destroyForcibly();
    }

    /**
     * Waits for its end.
     * @return its exit code; after a signal 128 and the number of that
     */
    public int exit() throws InterruptedException {
        assertThat(this.process.waitFor(2, TimeUnit.MINUTES)).as("still running after %s", this.lines).isTrue();
        this.reader.join();
        return this.process.exitValue();
    }

    @Override
    public void close() {
        kill();
        this.process.onExit().join();
    }

}
