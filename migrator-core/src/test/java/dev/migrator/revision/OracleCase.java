package dev.migrator.revision;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of {@code traversal.jsonl}: a graph, the rows of Alembic's version table, a
 * command, and what Alembic did. Fields that a line leaves out are null or false; the
 * corpus's README says what they mean.
 */
record OracleCase(String id, List<Node> revisions, List<String> current, String command, Object target, String via,
        boolean purge, boolean offline, List<Step> steps, @JsonProperty("final") List<String> rowsAtTheEnd,
        Object result, Failure error, String order, @JsonProperty("order_reason") String orderReason,
        List<String> flags) {

    record Node(String id, List<String> down, @JsonProperty("depends_on") List<String> dependsOn, List<String> labels) {

        Node {
            dependsOn = Objects.requireNonNullElse(dependsOn, List.of());
            labels = Objects.requireNonNullElse(labels, List.of());
        }

        Revision toRevision() {
            return new Revision(new RevisionId(this.id), this.down.stream().map(RevisionId::new).toList(),
                    this.dependsOn, this.labels, "", this.id + ".py");
        }

    }

    record Step(String revision, String direction, @JsonProperty("heads_after") List<String> headsAfter) {
    }

    record Failure(String kind, String message, String where) {
    }

    OracleCase {
        flags = Objects.requireNonNullElse(flags, List.of());
    }

    List<String> targets() {
        if (this.target instanceof List<?> several) {
            return several.stream().map(String.class::cast).toList();
        }
        return (this.target != null) ? List.of((String) this.target) : List.of();
    }

    boolean hasFlag(String flag) {
        return this.flags.contains(flag);
    }

    OracleCase withTarget(String target) {
        return question(this.current, target);
    }

    OracleCase withCurrent(List<String> current) {
        return question(current, this.target);
    }

    private OracleCase question(List<String> current, Object target) {
        return new OracleCase(this.id, this.revisions, current, this.command, target, this.via, this.purge,
                this.offline, null, null, null, null, null, null, null);
    }

    /**
     * What Alembic answered, in the same form as an answer of ours.
     */
    OracleAnswer expected() {
        return new OracleAnswer(this.steps, this.rowsAtTheEnd, this.result, null);
    }

    /**
     * The case without its graph, for messages.
     */
    Map<String, Object> summary() {
        return Map.of("command", this.command, "target", String.valueOf(this.target), "current", this.current);
    }

}
