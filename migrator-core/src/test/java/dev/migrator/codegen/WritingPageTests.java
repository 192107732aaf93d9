package dev.migrator.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/revisions.md} says about templates.
 */
class WritingPageTests {

    private final String page = read();

    @ParameterizedTest
    @EnumSource
    void theBuiltInTemplatesAreShown(RevisionFormat format) {
        assertThat(this.page).contains(SourceTemplates.builtIn().of(format).text());
    }

    @Test
    void everyTokenIsListed() {
        RevisionDraft draft = Drafts.saying("add users");
        assertThat(SqlSource.tokens(draft).names()).allMatch(this::isListed);
        assertThat(JavaSource.tokens(draft, "app").names()).allMatch(this::isListed);
    }

    @Test
    void theDefaultNameIsShown() {
        assertThat(this.page).contains("`" + FileNameTemplate.DEFAULT.text() + "`");
    }

    private boolean isListed(String token) {
        return this.page.lines()
            .anyMatch((line) -> line.startsWith("| `") && line.split("\\|")[1].contains("`" + token + "`"));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "revisions.md"));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
