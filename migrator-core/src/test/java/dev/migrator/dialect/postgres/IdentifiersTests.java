package dev.migrator.dialect.postgres;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migrator.schema.Identifier;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names are quoted where PostgreSQL itself would quote them.
 */
class IdentifiersTests {

    private static final List<String> UNUSUAL = List.of("plain", "_under", "a1", "1a", "MixedCase", "has space",
            "with-dash", "quote\"d", "dot.ted", "naïve", "übung", "$dollar", "a$b", "semi;colon", "tab\tbed", "日本");

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void everyKeyWordIsQuotedAsTheServerQuotesIt() {
        List<Map<String, Object>> words = this.database
            .rows("SELECT word, quote_ident(word) AS quoted FROM pg_get_keywords()");
        assertThat(words).hasSizeGreaterThan(400)
            .allSatisfy((word) -> assertThat(Identifiers.of((String) word.get("word"))).isEqualTo(word.get("quoted")));
    }

    @Test
    void everyUnusualNameIsReadAsItIsWritten() {
        for (String name : UNUSUAL) {
            String written = Identifiers.of(Identifier.of(name));
            this.database.execute("CREATE TABLE " + written + " (id int)");
            assertThat(this.database.column("SELECT relname FROM pg_class WHERE relname = " + Literals.text(name)))
                .containsExactly(name);
            boolean plain = name.matches("[a-z_][a-z0-9_]*");
            assertThat(written.startsWith("\"")).as(name).isEqualTo(!plain);
        }
    }

}
