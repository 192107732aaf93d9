package dev.migrator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import dev.migrator.revision.ForbiddenImport;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

    private final PackageTable table = PackageTable.read();

    @Test
    void everyPackageImportsOnlyWhatItsRowNames() {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.migrator");
        assertThat(classes).hasSizeGreaterThan(50);
        assertThat(this.table.size()).isGreaterThan(10);
        assertThat(this.table.violations(classes)).isEmpty();
    }

    @Test
    void aForbiddenImportIsFound() {
        JavaClasses classes = new ClassFileImporter().importClasses(ForbiddenImport.class);
        assertThat(this.table.violations(classes)).contains(
                "dev.migrator.revision.ForbiddenImport imports java.sql.Connection",
                "dev.migrator.revision.ForbiddenImport imports dev.migrator.sql.Statement");
    }

    @Test
    void aPackageWithoutARowIsFound() {
        JavaClasses classes = new ClassFileImporter().importPackages("dev.migrator.testing");
        assertThat(this.table.violations(classes)).contains("package dev.migrator.testing has no row");
    }

}
