package dev.migrator.codegen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileNameTemplateTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            {rev}.sql,                                               a2.sql
            {rev}_{slug}.sql,                                        a2_add_users.sql
            {slug}.sql,                                              add_users.sql
            {year}/{month}/{rev}.sql,                                2026/03/a2.sql
            V{year}{month}{day}{hour}{minute}{second}__{slug}.sql,   V20260305070901__add_users.sql
            {epoch}-{rev}.sql,                                       1772694541-a2.sql
            same.sql,                                                same.sql
            """)
    void tokensStandForTheDraft(String template, String name) {
        assertThat(new FileNameTemplate(template).name(Drafts.saying("add users"))).isEqualTo(name);
    }

    @Test
    void theDefaultHasDateIdAndSlug() {
        assertThat(FileNameTemplate.DEFAULT.name(Drafts.saying("Add users")))
            .isEqualTo("2026_03_05_0709-a2_add_users.sql");
    }

    @Test
    void anEmptySlugTakesItsSeparatorWithIt() {
        assertThat(FileNameTemplate.DEFAULT.name(Drafts.saying(""))).isEqualTo("2026_03_05_0709-a2.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{nonsense}.sql", "{message}.sql", "{}.sql", "{Rev}.sql" })
    void anUnknownTokenIsRefused(String template) {
        assertThatExceptionOfType(UnknownTokenException.class)
            .isThrownBy(() -> new FileNameTemplate(template).name(Drafts.saying("add users")))
            .withMessage("The template of file names has the token %s, which stands for nothing. "
                .formatted(template.replace(".sql", ""))
                    + "The tokens are: day, epoch, hour, minute, month, rev, second, slug, year.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../{rev}.sql", "/tmp/{rev}.sql", "a//{rev}.sql", "./{rev}.sql", "c:{rev}.sql",
            "a\\{rev}.sql" })
    void aNameThatLeadsOutOfTheFolderIsRefused(String template) {
        assertThatExceptionOfType(IllegalFileNameException.class)
            .isThrownBy(() -> new FileNameTemplate(template).name(Drafts.saying("add users")))
            .satisfies((ex) -> assertThat(ex.name()).contains("a2.sql"));
    }

    @Test
    void aNameThatNoLocationWouldFindIsRefused() {
        assertThatExceptionOfType(IllegalFileNameException.class).isThrownBy(() -> new FileNameTemplate("{rev}.txt"))
            .withMessageContaining("does not end in .sql");
    }

}
