package dev.migrator.boot.cli;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class CommandHintsTests {

    @Test
    void everyClassThatPicocliReadsIsKept() {
        RuntimeHints hints = new RuntimeHints();
        new CommandHints().registerHints(hints, getClass().getClassLoader());
        List<JavaClass> read = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.migrator.cli")
            .stream()
            .filter((type) -> type.isAnnotatedWith(Command.class)
                    || type.getFields().stream().anyMatch(CommandHintsTests::isForPicocli))
            .toList();
        assertThat(read).extracting(JavaClass::getSimpleName)
            .contains("RootCommand", "UpgradeCommand", "ScriptOptions", "ListingCommand", "MigratorCommand");
        assertThat(read).allSatisfy((type) -> assertThat(RuntimeHintsPredicates.reflection()
            .onType(type.reflect())
            .withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS,
                    MemberCategory.INVOKE_DECLARED_METHODS))
            .accepts(hints));
    }

    @Test
    void theyAreFoundAheadOfTime() {
        assertThat(SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
            .load(RuntimeHintsRegistrar.class)).hasAtLeastOneElementOfType(CommandHints.class);
    }

    private static boolean isForPicocli(JavaField field) {
        return field.getAnnotations()
            .stream()
            .anyMatch((annotation) -> annotation.getRawType().getName().startsWith("picocli."));
    }

}
