package dev.migrator.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of {@code traversal_large.jsonl}: a graph, its effective heads, and several
 * plans over it that are told by their digests.
 */
record LargeOracleCase(String id, List<OracleCase.Node> revisions, List<String> heads, List<PlanDigest> plans) {

    /**
     * A plan of Alembic's.
     *
     * @param steps how many there are
     * @param rowsAtTheEnd the sorted rows of the version table afterwards
     * @param digestOfSet over the sorted ids of the steps
     * @param digest over the ids in the order of the steps, or null where Alembic has no
     * order
     */
    record PlanDigest(String command, List<String> current, String target, int steps,
            @JsonProperty("final") List<String> rowsAtTheEnd, @JsonProperty("set_sha256") String digestOfSet,
            @JsonProperty("sha256") String digest) {
    }

    RevisionGraph graph() {
        return RevisionGraph.of(this.revisions.stream().map(OracleCase.Node::toRevision).toList());
    }

    static boolean isPlan(RevisionGraph graph, PlanDigest expected) {
        Set<RevisionId> state = Graphs.applied(graph, String.join(" ", expected.current()));
        boolean up = expected.command().equals("upgrade");
        Target target = Target.parse(expected.target());
        List<Revision> plan = up ? graph.upgrade(target, state) : graph.downgrade(target, state);
        for (Revision revision : plan) {
            boolean changed = up ? state.add(revision.id()) : state.remove(revision.id());
            if (!changed) {
                return false;
            }
        }
        List<String> ids = plan.stream().map((revision) -> revision.id().value()).toList();
        return ids.size() == expected.steps() && texts(graph.headsOf(state)).equals(expected.rowsAtTheEnd())
                && digest(List.copyOf(new TreeSet<>(ids))).equals(expected.digestOfSet())
                && (expected.digest() == null || digest(ids).equals(expected.digest()));
    }

    static List<String> texts(Set<RevisionId> ids) {
        return ids.stream().sorted().map(RevisionId::value).toList();
    }

    private static String digest(List<String> ids) {
        try {
            byte[] text = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
