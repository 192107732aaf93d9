package dev.migrator.cli.graph;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migrator.command.RevisionView;
import dev.migrator.command.RevisionView.Mark;
import dev.migrator.revision.Revision;
import dev.migrator.revision.RevisionId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Graphs for documents: a merge of which one parent is not shown and one side depends on
 * another revision.
 */
class DocumentDrawingTests {

    private final List<RevisionView> views = List.of(
            view("m1", "merge", List.of("a.2", "b_1"), Mark.HEAD, Mark.PENDING),
            view("a.2", "say \"no\"; <b>&amp;\\N</b>\n#1: a --> end", List.of("a1"), Mark.CURRENT),
            view("b_1", "", List.of("a1")));

    @Test
    void mermaid() {
        assertThat(MermaidDrawing.of(this.views)).isEqualTo("""
                flowchart BT
                    r_m1["m1<br/>merge"]
                    r_a_d2["a.2<br/>say #34;no#34;#59; #60;b#62;#38;amp#59;#92;N#60;/b#62;<br/>#35;1#58; a --#62; end"]
                    r_b__1["b_1"]
                    r_k1(["k1"])
                    r_a1(["a1"])
                    r_a_d2 --> r_m1
                    r_b__1 --> r_m1
                    r_k1 -.-> r_m1
                    r_a1 --> r_a_d2
                    r_a1 --> r_b__1
                    classDef head stroke-width:3px
                    class r_m1 head
                    classDef current fill:#9be29b,color:#000
                    class r_a_d2 current
                    classDef pending stroke-dasharray:5 3
                    class r_m1 pending
                    classDef outside stroke-dasharray:2 2
                    class r_k1,r_a1 outside
                """);
    }

    @Test
    void dot() {
        assertThat(DotDrawing.of(this.views)).isEqualTo("""
                digraph revisions {
                    rankdir=BT;
                    node [shape=box];
                    "m1" [label="m1\\nmerge", penwidth=3, class="head pending", style="dashed"];
                    "a.2" [label="a.2\\nsay \\"no\\"; <b>&amp;amp;\\\\N</b>\\n#1: a --> end", fillcolor="#9be29b", \
                class="current", style="filled"];
                    "b_1" [label="b_1"];
                    "k1" [class="outside", style="dotted"];
                    "a1" [class="outside", style="dotted"];
                    "a.2" -> "m1";
                    "b_1" -> "m1";
                    "k1" -> "m1" [style=dashed];
                    "a1" -> "a.2";
                    "a1" -> "b_1";
                }
                """);
    }

    private static RevisionView view(String id, String message, List<String> parents, Mark... marks) {
        return new RevisionView(
                new Revision(new RevisionId(id), parents.stream().map(RevisionId::new).toList(), List.of(), List.of(),
                        message, id + ".sql"),
                id.equals("m1") ? List.of(new RevisionId("k1")) : List.of(), List.of(), List.of(), Set.of(marks), null);
    }

}
