package dev.migrator.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Graphs drawn as text. Each line is a chain {@code a <- b <- c}, where {@code b, c <- m}
 * is a merge; or {@code n needs k} for a dependency; or {@code l labelled left}; or
 * {@code remove z} for a revision that others name but that is not there. Load order is
 * the order in which the names first appear in a chain.
 */
public final class Graphs {

    private final Map<String, List<RevisionId>> parents = new LinkedHashMap<>();

    private final Map<String, List<String>> dependencies = new LinkedHashMap<>();

    private final Map<String, List<String>> labels = new LinkedHashMap<>();

    private Graphs() {
    }

    public static RevisionGraph parse(String drawing) {
        return RevisionGraph.of(revisions(drawing));
    }

    static List<Revision> revisions(String drawing) {
        Graphs graphs = new Graphs();
        drawing.lines().filter((line) -> !line.isBlank()).forEach((line) -> graphs.read(line.strip()));
        return graphs.parents.keySet().stream().map(graphs::revision).toList();
    }

    private void read(String line) {
        if (line.contains(" needs ")) {
            String[] parts = line.split(" needs ");
            add(this.dependencies, parts[0], names(parts[1]));
        }
        else if (line.contains(" labelled ")) {
            String[] parts = line.split(" labelled ");
            add(this.labels, parts[0], names(parts[1]));
        }
        else if (line.startsWith("remove ")) {
            this.parents.remove(line.substring("remove ".length()));
        }
        else {
            String[] chain = line.split(" <- ");
            names(chain[0]).forEach((name) -> add(this.parents, name, List.of()));
            for (int i = 1; i < chain.length; i++) {
                add(this.parents, chain[i], names(chain[i - 1]).stream().map(RevisionId::new).toList());
            }
        }
    }

    private static <T> void add(Map<String, List<T>> map, String name, List<T> values) {
        map.computeIfAbsent(name, (key) -> new ArrayList<>()).addAll(values);
    }

    private static List<String> names(String text) {
        return Arrays.asList(text.strip().split(", *"));
    }

    private Revision revision(String name) {
        return new Revision(new RevisionId(name), this.parents.get(name),
                this.dependencies.getOrDefault(name, List.of()), this.labels.getOrDefault(name, List.of()), "",
                name + ".sql");
    }

    /**
     * Ids written with blanks between; none for {@code -} or nothing.
     */
    static Set<RevisionId> ids(String names) {
        return Arrays.stream(names.split(" "))
            .filter((name) -> !name.isEmpty() && !name.equals("-"))
            .map(RevisionId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Everything applied when these are the heads.
     */
    static Set<RevisionId> applied(RevisionGraph graph, String heads) {
        return graph.ancestorsOf(ids(heads), RevisionGraph.Follow.PARENTS_AND_DEPENDENCIES);
    }

    /**
     * Revisions as their ids with blanks between.
     */
    static String text(List<Revision> revisions) {
        return revisions.stream().map((revision) -> revision.id().value()).collect(Collectors.joining(" "));
    }

    /**
     * Ids with blanks between, sorted.
     */
    static String text(Set<RevisionId> ids) {
        return ids.stream().sorted().map(RevisionId::value).collect(Collectors.joining(" "));
    }

}
