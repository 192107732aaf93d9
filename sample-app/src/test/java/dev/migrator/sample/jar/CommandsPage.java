package dev.migrator.sample.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page of the documentation that shows every command. A section is what a command
 * prints of its own use, and its {@link Chapter}; what stands before the first section is
 * written by hand.
 */
final class CommandsPage {

    private static final Path FILE = Path.of("../docs/reference/commands.md");

    private static final String HEADING = "\n## ";

    private CommandsPage() {
    }

    /**
     * The section of a command as it should be.
     */
    static String section(String usage, String runs) {
        return "\n```text\n%s```\n\n```console\n%s```\n".formatted(usage, runs);
    }

    /**
     * The sections that the page has, by the names of commands.
     */
    static synchronized Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        String[] parts = read().split(HEADING, -1);
        for (int part = 1; part < parts.length; part++) {
            int end = parts[part].indexOf('\n');
            sections.put(parts[part].substring(0, end), parts[part].substring(end + 1));
        }
        return sections;
    }

    /**
     * Writes a section in its place.
     * @param command whose section it is
     * @param section its text
     * @param commands all that the page shall have, in order
     */
    static synchronized void write(String command, String section, List<String> commands) {
        Map<String, String> sections = sections();
        sections.put(command, section);
        StringBuilder page = new StringBuilder(read().split(HEADING, -1)[0]);
        commands.stream()
            .filter(sections::containsKey)
            .forEach((name) -> page.append(HEADING).append(name).append('\n').append(sections.get(name)));
        try {
            Files.writeString(FILE, page);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
