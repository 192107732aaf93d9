package dev.migrator.docs;

import java.io.StringReader;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not run is at least what it says it is; and there is no kind of block that
 * nothing looks at.
 */
class MarkupSampleTests {

    /** Scripts in bash and awk are run by the tests of their pages. */
    private static final Set<String> KNOWN = Set.of("java", "sql", "sh", "yaml", "properties", "xml", "json", "text",
            "console", "mermaid", "bash", "awk");

    @Test
    void canBeRead() throws Exception {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Page page : Page.all()) {
            for (Block block : page.blocks()) {
                counts.merge(block.language(), 1, Integer::sum);
                assertThat(KNOWN).as(block.toString()).contains(block.language());
                read(block);
            }
        }
        System.out.println("blocks: " + counts);
    }

    private static void read(Block block) throws Exception {
        if (block.language().equals("xml")) {
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<page>" + block.text() + "</page>")));
        }
        else if (block.language().equals("json")) {
            new JsonMapper().readTree(block.text());
        }
    }

}
