package dev.migrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Cases of one theme, one after the other in a file: {@code === } and a title, lines with
 * keywords, and {@code --- } before each part.
 *
 * @param file where they stand
 */
record ChangeSetFile(Path file) {

    private static final Path FOLDER = Path.of("src/test/resources/dev/migrator/changes");

    static List<ChangeSetFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(ChangeSetFile::new).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    List<ChangeSet> cases() {
        try {
            List<ChangeSet> cases = new ArrayList<>();
            for (String text : ("\n" + Files.readString(this.file)).split("\n=== ")) {
                if (!text.isBlank()) {
                    cases.add(read(text));
                }
            }
            return cases;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static ChangeSet read(String text) {
        String[] parts = text.split("\n--- ");
        String[] head = parts[0].strip().split("\n");
        Map<String, String> words = new LinkedHashMap<>();
        for (int index = 1; index < head.length; index++) {
            int colon = head[index].indexOf(": ");
            words.put(head[index].substring(0, colon), head[index].substring(colon + 2));
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int index = 1; index < parts.length; index++) {
            int end = (parts[index] + "\n").indexOf('\n');
            byName.put(parts[index].substring(0, end), (parts[index] + "\n").substring(end + 1).strip());
        }
        return new ChangeSet(head[0], words, byName);
    }

    void write(List<ChangeSet> cases) {
        try {
            Files.writeString(this.file, String.join("\n", cases.stream().map(ChangeSet::text).toList()));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public String toString() {
        return this.file.getFileName().toString();
    }

}
