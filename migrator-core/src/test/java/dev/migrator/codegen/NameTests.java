package dev.migrator.codegen;

import javax.lang.model.SourceVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrator.revision.RevisionId;

import static org.assertj.core.api.Assertions.assertThat;

class NameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            add users                                        | add_users
            Add  Users!                                      | add_users
            don't                                            | don_t
            ../../etc/passwd                                 | etc_passwd
            a: b, c; d                                       | a_b_c_d
            snake_case kept                                  | snake_case_kept
            Größe ändern                                     | größe_ändern
            Gro\u0308\u00dfe                                 | größe
            日本語 テーブル                                     | 日本語_テーブル
            हिन्दी                                              | हिन्दी
            🎉\ufe0f party 🎉                                  | party
            1234567890 1234567890 1234567890 1234567890      | 1234567890_1234567890_1234567890
            123456789 123456789 123456789 1234567890         | 123456789_123456789_123456789_1234567890
            12345678901234567890123456789012345678901234567  | 1234567890123456789012345678901234567890
            12345678901234567890123456789012345678901 and on | 1234567890123456789012345678901234567890
            ...                                              | ""
            ""                                               | ""
            """)
    void aSlugIsLowerCaseWordsCutAtForty(String message, String slug) {
        assertThat(Slug.of(message)).isEqualTo(slug).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void aSlugIsNotCutInTheMiddleOfACharacter() {
        String outsideOfThePlane = "a" + "𠀀".repeat(30);
        assertThat(Slug.of(outsideOfThePlane)).isEqualTo("a" + "𠀀".repeat(19));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            add users              | AddUsers
            add HTTP url           | AddHTTPUrl
            hash passwords (again) | HashPasswordsAgain
            drop $tmp_table        | DropTmpTable
            2fa for users          | Revision2faForUsers
            १ हिन्दी                 | Revision१हिन्दी
            class                  | Class
            new                    | New
            record                 | Record
            null                   | Null
            migration              | MigrationChange
            operations             | OperationsChange
            revision               | RevisionChange
            override               | OverrideChange
            string                 | StringChange
            größe ändern           | GrößeÄndern
            日本語 テーブル           | 日本語テーブル
            🎉                      | Revision_a_2
            ""                     | Revision_a_2
            """)
    void aClassNameIsTheWordsOfTheMessage(String message, String name) {
        String actual = ClassName.of(message, new RevisionId("a.2"));
        assertThat(actual).isEqualTo(name);
        assertThat(SourceVersion.isName(actual)).isTrue();
    }

    @Test
    void aClassNameStaysShortEnoughForAFile() {
        assertThat(ClassName.of("word ".repeat(100), new RevisionId("a2"))).isEqualTo("Word".repeat(15));
    }

}
