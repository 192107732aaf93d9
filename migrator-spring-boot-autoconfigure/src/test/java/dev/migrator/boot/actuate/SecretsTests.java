package dev.migrator.boot.actuate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "jdbc:postgresql://db/shop?user=u&password=hunter2&ssl=true | jdbc:postgresql://db/shop?user=u&password=******&ssl=true",
            "no suitable driver for (sslpassword=hunter2) | no suitable driver for (sslpassword=******)",
            "postgresql://u:hunter2@db/shop | postgresql://u:******@db/shop",
            "create role app login password 'hunter''2' nocreatedb | create role app login password '******' nocreatedb",
            "alter role app PASSWORD E'hun\\'ter2'; select 'a' | alter role app PASSWORD '******'; select 'a'",
            "alter role app password $x$hunter2$x$; | alter role app password '******';",
            "create user mapping for app server s options (user 'u', password 'hunter2') | create user mapping for app server s options (user 'u', password '******')",
            "alter table users add column password text default 'none' | alter table users add column password text default 'none'",
            "Connection to localhost:5432 refused. | Connection to localhost:5432 refused." })
    void hidesPasswordsAndNothingElse(String text, String masked) {
        assertThat(Secrets.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = { "password '", "password E'", "password=" })
    void readsTextsOfAnyLength(String start) {
        String filling = start.endsWith("'") ? "x''" : "xyz";
        assertThat(Secrets.mask(start + filling.repeat(200_000) + "'")).contains("******").hasSizeLessThan(30);
    }

}
