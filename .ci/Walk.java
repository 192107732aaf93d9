import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks a page as a newcomer does. How the page is read:
 * <ul>
 * <li>A {@code sh} block is run by bash, in the folder in which the block before ended. It
 * must end well, unless {@code <!-- fails -->} stands before it.</li>
 * <li>{@code <!-- beside: TEXT -->} before it means a terminal of its own: it goes on
 * running, and the walk goes on when it has printed the text. {@code <!-- stop -->} ends the
 * one that was started last.</li>
 * <li>{@code <!-- skip -->} before a block leaves it out: it is another way to the same
 * end.</li>
 * <li>A {@code text} block behind a {@code sh} block is what that prints to standard output.
 * A line {@code ...} stands for any lines, and {@code ...} at the end of a line for the rest
 * of it. What fails or runs beside prints it somewhere among other lines, to any output.</li>
 * <li>Any other block whose last line of text before it ends in a path in backquotes and a
 * colon is that file, whole.</li>
 * </ul>
 * Ids of revisions, times and ports are others in each walk. They may be so where output is
 * compared; which id one of the page is in this walk is remembered, and holds for the
 * commands and files that follow.
 */
class Walk {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final Pattern FENCE = Pattern.compile("```(\\w*).*");

    private static final Pattern REMARK = Pattern.compile("<!-- (fails|skip|stop|beside)(?:: (.*))? -->");

    private static final Pattern FILE = Pattern.compile("(?:.*\\s)?`([^`]+)`:");

    private static final String DATE = "\\b\\d{4}_\\d\\d_\\d\\d_\\d{4}\\b";

    /** What differs from walk to walk; ids are remembered. */
    private static final Map<String, String> VARYING = varying();

    private static final Pattern VARIES = Pattern.compile(VARYING.keySet()
        .stream()
        .map((name) -> "(?<%s>%s)".formatted(name, VARYING.get(name)))
        .collect(Collectors.joining("|")) + "|(?<rest>(?:^| )\\.\\.\\.$)");

    private final Path page;

    private final boolean write;

    private final Path work;

    private final Map<String, String> learnt = new LinkedHashMap<>();

    private final Map<String, String> environment;

    private final List<Beside> beside = new ArrayList<>();

    private Path folder;

    private int commands;

    private int files;

    private int answers;

    private static Map<String, String> varying() {
        Map<String, String> varying = new LinkedHashMap<>();
        varying.put("date", DATE);
        varying.put("id", "(?<![0-9a-z])(?=[a-z]*\\d)[0-9a-z]{12}(?![0-9a-z])");
        varying.put("checksum", "\\b[0-9a-f]{64}\\b");
        varying.put("time", "\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+(?:Z|[+-][\\d:]+)?");
        varying.put("duration", "\\b[\\d.]+ (?:ms|seconds)\\b");
        varying.put("process", " +\\d+ ---|\\bPID \\d+|process running for [\\d.]+");
        return varying;
    }

    private Walk(Path page, boolean write, Path work) throws IOException {
        this.page = page;
        this.write = write;
        this.work = work;
        this.folder = work.resolve("migrator");
        // The ports that the page has may be taken on this machine.
        for (String port : List.of("5433", "8080")) {
            this.learnt.put(port, String.valueOf(freePort()));
        }
        this.environment = Map.of("SERVER_PORT", this.learnt.get("8080"), "MAVEN_OPTS",
                "-Dmaven.repo.local=" + work.resolve("repository"), "NO_COLOR", "1");
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = Stream.of(arguments).filter((argument) -> argument.startsWith("--")).toList();
        Path page = Path.of(Stream.of(arguments)
            .filter((argument) -> !argument.startsWith("--"))
            .findFirst()
            .orElse("docs/getting-started.md"));
        Path work = Files.createTempDirectory("walk-");
        Walk walk = new Walk(page, options.contains("--write"), work);
        Runtime.getRuntime().addShutdownHook(new Thread(walk::stopAll));
        int code = 0;
        try {
            long start = System.nanoTime();
            walk.copyClone();
            walk.copyRepository();
            walk.run();
            System.out.printf("%s: %d commands, %d files, %d answers compared, %d s%n", page, walk.commands, walk.files,
                    walk.answers, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
        catch (WrongPage ex) {
            System.err.println(ex.getMessage());
            code = 1;
        }
        finally {
            walk.stopAll();
            if (options.contains("--keep")) {
                System.out.println(work);
            }
            else {
                delete(work);
            }
        }
        System.exit(code);
    }

    /**
     * What the clone has under version control, as it is now.
     */
    private void copyClone() throws IOException, InterruptedException {
        Process list = new ProcessBuilder("git", "ls-files", "-z").start();
        String[] names = new String(list.getInputStream().readAllBytes()).split("\0");
        if (list.waitFor() != 0) {
            throw new WrongPage("git ls-files failed");
        }
        for (String name : names) {
            if (Files.exists(Path.of(name))) {
                Path copy = this.folder.resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(Path.of(name), copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /**
     * What is installed on the way must not stay in the user's own repository, and what is
     * there need not be loaded again: links to the same files.
     */
    private void copyRepository() throws IOException {
        Path home = Path.of(System.getProperty("user.home"), ".m2", "repository");
        Path to = this.work.resolve("repository");
        Files.createDirectories(to);
        if (!Files.isDirectory(home)) {
            return;
        }
        Path from = home.toRealPath();
        Path own = from.resolve("dev/migrator");
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(own)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                try {
                    Files.createLink(copy, file);
                }
                catch (IOException | UnsupportedOperationException ex) {
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }

        });
    }

    private void run() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(Files.readAllLines(this.page));
        Map<String, String> remarks = new LinkedHashMap<>();
        Answer answer = null;
        String before = "";
        for (int line = 0; line < lines.size(); line++) {
            Matcher remark = REMARK.matcher(lines.get(line));
            Matcher fence = FENCE.matcher(lines.get(line));
            if (remark.matches() && remark.group(1).equals("stop")) {
                this.beside.remove(this.beside.size() - 1).stop();
            }
            else if (remark.matches()) {
                remarks.put(remark.group(1), remark.group(2));
            }
            else if (fence.matches()) {
                int end = line + 1 + lines.subList(line + 1, lines.size()).indexOf("```");
                String place = this.page + ":" + (line + 2);
                String text = String.join("\n", lines.subList(line + 1, end)) + "\n";
                Matcher file = FILE.matcher(before);
                if (remarks.containsKey("skip")) {
                    answer = null;
                }
                else if (fence.group(1).equals("sh")) {
                    answer = command(place, text, remarks);
                }
                else if (fence.group(1).equals("text")) {
                    if (answer != null) {
                        end = compare(place, text, answer, lines, line + 1, end);
                    }
                    answer = null;
                }
                else if (file.matches()) {
                    file(place, file.group(1), text);
                    answer = null;
                }
                remarks.clear();
                line = end;
                before = "";
            }
            else if (!lines.get(line).isBlank()) {
                before = lines.get(line);
            }
        }
        if (this.commands == 0) {
            throw new WrongPage(this.page + " has no commands");
        }
        if (this.write) {
            Files.write(this.page, lines);
        }
    }

    private Answer command(String place, String text, Map<String, String> remarks)
            throws IOException, InterruptedException {
        String script = asLearnt(text);
        System.out.print(script.replaceAll("(?m)^", "+ "));
        this.commands += (int) text.lines().filter((line) -> !line.endsWith("\\")).count();
        if (remarks.containsKey("beside")) {
            Beside started = new Beside(start(script, "beside-" + this.commands), log("beside-" + this.commands, "out"),
                    log("beside-" + this.commands, "err"));
            this.beside.add(started);
            if (!started.prints(asLearnt(remarks.get("beside")))) {
                throw new WrongPage(place + ": did not print '" + remarks.get("beside") + "':\n" + started.text());
            }
            return new Answer(started.text(), true);
        }
        Path end = this.work.resolve("folder");
        Process process = start(script + "pwd >" + end + "\n", "command");
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            stop(process);
            throw new WrongPage(place + ": did not end in " + LIMIT);
        }
        String out = plain(log("command", "out"));
        String err = plain(log("command", "err"));
        boolean fails = remarks.containsKey("fails");
        if (fails == (process.exitValue() == 0)) {
            throw new WrongPage("%s: ended with exit code %d%n%s%s".formatted(place, process.exitValue(), out, err));
        }
        if (!fails) {
            this.folder = Path.of(Files.readString(end).strip());
        }
        return new Answer(fails ? out + err : out, fails);
    }

    private Process start(String script, String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -euo pipefail\n" + script);
        builder.directory(this.folder.toFile());
        builder.environment().putAll(this.environment);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(log(name, "out").toFile());
        builder.redirectError(log(name, "err").toFile());
        return builder.start();
    }

    /**
     * Maven resets colours where it has set none.
     */
    private static String plain(Path log) throws IOException {
        return Files.readString(log).replaceAll("\\e\\[[\\d;]*m", "");
    }

    private Path log(String name, String stream) {
        return this.work.resolve(name + "." + stream);
    }

    private void file(String place, String path, String text) throws IOException {
        Path file = this.folder.resolve(asLearnt(path));
        Files.createDirectories(file.getParent());
        // A revision that a command wrote has another date.
        Pattern name = Pattern.compile(file.getFileName().toString().replaceFirst(DATE, Matcher.quoteReplacement(DATE)));
        try (Stream<Path> there = Files.list(file.getParent())) {
            Files.writeString(there.filter((other) -> name.matcher(other.getFileName().toString()).matches())
                .findFirst()
                .orElse(file), asLearnt(text));
        }
        this.files++;
    }

    private int compare(String place, String text, Answer answer, List<String> lines, int from, int to) {
        this.answers++;
        Expectation expected = Expectation.of(text, this.learnt);
        Matcher matcher = expected.pattern().matcher(answer.text());
        if (answer.amongOthers() ? matcher.find() : matcher.matches()) {
            for (int group = 0; group < expected.names().size(); group++) {
                this.learnt.putIfAbsent(expected.names().get(group), matcher.group(group + 1));
            }
        }
        else if (this.write && !answer.amongOthers() && !text.contains("...")) {
            lines.subList(from, to).clear();
            List<String> printed = asOnThePage(answer.text()).stripTrailing().lines().toList();
            lines.addAll(from, printed);
            return from + printed.size();
        }
        else {
            String wrong = "%s: the page says%n%s%nand it is%n%s".formatted(place, text, answer.text());
            if (!this.write) {
                throw new WrongPage(wrong);
            }
            System.out.println(wrong);
        }
        return to;
    }

    private String asLearnt(String text) {
        String here = text;
        for (Map.Entry<String, String> word : this.learnt.entrySet()) {
            here = here.replaceAll("(?<![0-9a-z])" + word.getKey() + "(?![0-9a-z])", word.getValue());
        }
        return here;
    }

    private String asOnThePage(String text) {
        String there = text;
        for (Map.Entry<String, String> word : this.learnt.entrySet()) {
            there = there.replace(word.getValue(), word.getKey());
        }
        return there;
    }

    private void stopAll() {
        this.beside.forEach(Beside::stop);
        this.beside.clear();
    }

    private static void stop(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach((handle) -> handle.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally((late) -> {
            handle.destroyForcibly();
            return handle;
        }).join());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = new ArrayList<>(paths.toList());
        }
        Collections.reverse(all);
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /**
     * What a command printed.
     *
     * @param amongOthers whether the page shows only a part of it
     */
    private record Answer(String text, boolean amongOthers) {

    }

    /**
     * What a page says is printed.
     *
     * @param pattern of it
     * @param names what each of its groups is on the page
     */
    private record Expectation(Pattern pattern, List<String> names) {

        static Expectation of(String text, Map<String, String> learnt) {
            List<String> names = new ArrayList<>();
            StringBuilder pattern = new StringBuilder("(?m)^");
            for (String line : text.stripTrailing().lines().toList()) {
                if (line.equals("...")) {
                    pattern.append("(?:.*\\R)*?");
                    continue;
                }
                Matcher varies = VARIES.matcher(line);
                int done = 0;
                while (varies.find()) {
                    pattern.append(literal(line.substring(done, varies.start()), learnt));
                    pattern.append(varying(varies, names, learnt));
                    done = varies.end();
                }
                pattern.append(literal(line.substring(done), learnt)).append("\\s*?(?:\\R|\\z)");
            }
            return new Expectation(Pattern.compile(pattern + "\\s*"), names);
        }

        private static String literal(String text, Map<String, String> learnt) {
            String here = text;
            for (String port : List.of("5433", "8080")) {
                here = here.replace(port, learnt.get(port));
            }
            return here.isEmpty() ? "" : Pattern.quote(here);
        }

        private static String varying(Matcher found, List<String> names, Map<String, String> learnt) {
            if (found.group("rest") != null) {
                return ".*";
            }
            String kind = VARYING.keySet().stream().filter((name) -> found.group(name) != null).findFirst().orElseThrow();
            if (!kind.equals("id")) {
                return "(?:" + VARYING.get(kind) + ")";
            }
            String name = found.group();
            if (learnt.containsKey(name)) {
                return Pattern.quote(learnt.get(name));
            }
            if (names.contains(name)) {
                return "\\" + (names.indexOf(name) + 1);
            }
            names.add(name);
            return "(" + VARYING.get(kind) + ")";
        }

    }

    /**
     * A process in a terminal of its own.
     */
    private record Beside(Process process, Path out, Path err) {

        boolean prints(String wanted) throws InterruptedException {
            long end = System.nanoTime() + LIMIT.toNanos();
            while (!text().contains(wanted)) {
                if (System.nanoTime() > end || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                    return text().contains(wanted);
                }
            }
            return true;
        }

        String text() {
            try {
                return plain(this.out) + plain(this.err);
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }

        void stop() {
            Walk.stop(this.process);
        }

    }

    /**
     * The page is not as it should be.
     */
    private static final class WrongPage extends RuntimeException {

        WrongPage(String message) {
            super(message);
        }

    }

}
