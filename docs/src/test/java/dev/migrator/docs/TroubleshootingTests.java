package dev.migrator.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

import dev.migrator.error.MigratorException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/troubleshooting.md} has an entry for each error that a user can put right,
 * and its headings are how the messages begin.
 */
class TroubleshootingTests {

    private static final Pattern CLASSES = Pattern.compile("\\*(dev\\.migrator\\.[\\w., ]+)\\*");

    private static final Pattern SETTING = Pattern.compile("(?<![\\w.])migrator(\\.[a-z][a-z-]*)+(?![\\w.]*\\()");

    private static final int STRING = 8;

    /** Gives an error's own words, and has none. */
    private static final String PASSES_ON = "dev.migrator.boot.MigratorFailureAnalyzer";

    private final List<Entry> entries = entries(
            Page.all().stream().filter((page) -> page.path().endsWith("troubleshooting.md")).findFirst().orElseThrow());

    @Test
    void eachErrorHasAnEntry() throws IOException {
        Set<String> explained = this.entries.stream()
            .flatMap((entry) -> entry.classes().stream())
            .collect(Collectors.toSet());
        Set<String> errors = errors();
        System.out.printf("errors: %d, entries: %d%n", errors.size(), this.entries.size());
        assertThat(errors).hasSizeGreaterThan(100);
        assertThat(explained).containsAll(errors);
    }

    @Test
    void eachEntryIsOfAnError() throws IOException {
        Set<String> errors = errors();
        assertThat(this.entries).allSatisfy((entry) -> {
            assertThat(entry.classes()).as(entry.heading()).isNotEmpty();
            assertThat(!entry.isDescribed() || errors.containsAll(entry.classes())).as(entry.heading()).isTrue();
            assertThat(entry.lines()).as(entry.heading()).isNotEmpty();
        });
        assertThat(this.entries).extracting(Entry::heading).doesNotHaveDuplicates();
    }

    @Test
    void eachHeadingIsHowAMessageBegins() {
        List<String> wrong = this.entries.stream()
            .filter((entry) -> !entry.isDescribed())
            .flatMap((entry) -> entry.classes()
                .stream()
                .filter((name) -> messages(name).noneMatch((message) -> message.startsWith(entry.heading())))
                .map((name) -> "%s: %s".formatted(entry.heading(), name)))
            .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void settingsThatMessagesNameAreThere() throws IOException {
        SettingMetadata metadata = SettingMetadata.read();
        Set<String> named = errors().stream()
            .flatMap(TroubleshootingTests::messages)
            .flatMap((message) -> SETTING.matcher(message).results())
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(15).allMatch(metadata::has);
    }

    private static List<Entry> entries(Page page) {
        List<Entry> all = new ArrayList<>();
        Entry entry = null;
        for (String line : page.lines()) {
            if (line.startsWith("#")) {
                entry = line.startsWith("### ") ? new Entry(line.substring(4)) : null;
                if (entry != null) {
                    all.add(entry);
                }
            }
            else if (entry != null && !line.isBlank()) {
                entry.add(line);
            }
        }
        return all;
    }

    /**
     * The errors of the libraries, and the analyses that have words of their own.
     */
    private static Set<String> errors() throws IOException {
        Set<String> errors = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver()
            .getResources("classpath*:dev/migrator/**/*.class")) {
            String name = new ClassReader(file.getContentAsByteArray()).getClassName().replace('/', '.');
            if ((name.endsWith("Exception") || name.endsWith("Analyzer")) && isExplained(name)) {
                errors.add(name);
            }
        }
        errors.remove(PASSES_ON);
        return errors;
    }

    private static boolean isExplained(String name) {
        Class<?> type = ClassUtils.resolveClassName(name, null);
        return type != MigratorException.class
                && (MigratorException.class.isAssignableFrom(type) || FailureAnalyzer.class.isAssignableFrom(type));
    }

    /**
     * The constants of a class, as a reader sees them: three dots for each value.
     */
    private static Stream<String> messages(String name) {
        ClassReader reader = read(name);
        char[] buffer = new char[reader.getMaxStringLength()];
        return Stream.iterate(1, (item) -> item < reader.getItemCount(), (item) -> item + 1)
            .filter((item) -> reader.getItem(item) > 0 && reader.readByte(reader.getItem(item) - 1) == STRING)
            .map((item) -> (String) reader.readConst(item, buffer))
            .map((text) -> text.replaceAll("%[sd]|\1", "..."));
    }

    private static ClassReader read(String name) {
        try {
            return new ClassReader(name);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * What is said of an error.
     *
     * @param heading how its message begins; in brackets where that is never the same
     * @param lines the explanation
     * @param classes what is thrown
     */
    private record Entry(String heading, List<String> lines, List<String> classes) {

        Entry(String heading) {
            this(heading, new ArrayList<>(), new ArrayList<>());
        }

        void add(String line) {
            Matcher named = CLASSES.matcher(line);
            if (named.matches()) {
                this.classes.addAll(List.of(named.group(1).split(", ")));
            }
            else {
                this.lines.add(line);
            }
        }

        boolean isDescribed() {
            return this.heading.startsWith("(");
        }

    }

}
