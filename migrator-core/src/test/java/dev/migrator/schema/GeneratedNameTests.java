package dev.migrator.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedNameTests {

    @Test
    void namesAreThoseThatPostgresqlGives() {
        TestDatabase database = TestServer.createDatabase();
        for (String letter : List.of("x", "é", "€", "😀")) {
            int longest = 60 / letter.getBytes(StandardCharsets.UTF_8).length;
            for (int length : List.of(1, longest / 2 - 1, longest / 2, longest)) {
                String table = letter.repeat(length);
                database.execute("create table \"%1$s\" (a int not null, \"b%1$s\" int not null)".formatted(table));
                database.execute("create table \"%1$sa\" (\"%1$s\" int not null)".formatted(table));
            }
        }
        List<Map<String, Object>> names = database.rows("""
                select c.relname, a.attname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] where k.contype = 'n'
                   and k.connamespace = 'public'::regnamespace""");
        assertThat(names).hasSizeGreaterThan(30)
            .allSatisfy((row) -> assertThat(GeneratedName.isNotNullOf(identifier(row.get("relname")),
                    identifier(row.get("attname")), identifier(row.get("conname"))))
                .as(row.toString())
                .isTrue());
        assertThat(GeneratedName.isNotNullOf(new Identifier("t"), new Identifier("a"), new Identifier("t_b_not_null")))
            .isFalse();
    }

    private static Identifier identifier(Object name) {
        return new Identifier((String) name);
    }

}
