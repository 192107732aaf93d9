package dev.migrator.boot;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules that Spring Boot has for its own auto-configurations.
 */
class ArchitectureTests {

    private static final JavaClasses classes = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        // Once packaged, the core's test classes come in a jar of their own.
        .withImportOption((location) -> !location.contains("-tests.jar"))
        .importPackages("dev.migrator");

    @Test
    void autoConfigurationsArePublicAndFinal() {
        classes().that()
            .areAnnotatedWith(AutoConfiguration.class)
            .should()
            .bePublic()
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .check(classes);
    }

    @Test
    void beanMethodsAreNotPublicAndReturnWhatOthersMaySee() {
        methods().that().areAnnotatedWith(Bean.class).should().bePackagePrivate().check(classes);
        noMethods().that()
            .areAnnotatedWith(Bean.class)
            .should()
            .haveRawReturnType(DescribedPredicate.describe("private",
                    (JavaClass type) -> type.getModifiers().contains(JavaModifier.PRIVATE)))
            .check(classes);
    }

    @Test
    void beanMethodsHaveNoConditionsOnClasses() {
        noMethods().that()
            .areAnnotatedWith(Bean.class)
            .should()
            .beAnnotatedWith(ConditionalOnClass.class)
            .check(classes);
    }

    @Test
    void postProcessorsComeFromStaticMethods() {
        methods().that()
            .areAnnotatedWith(Bean.class)
            .and()
            .haveRawReturnType(JavaClass.Predicates.assignableTo(BeanPostProcessor.class))
            .should(beStatic())
            .check(classes);
    }

    @Test
    void conditionsAreNotPublic() {
        noClasses().that().implement(Condition.class).should().bePublic().check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices().matching("dev.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theEngineDoesNotKnowSpringBoot() {
        noClasses().that()
            .resideOutsideOfPackage("dev.migrator.boot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.boot..", "dev.migrator.boot..")
            .check(classes);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
            .allMatch((javaPackage) -> javaPackage.isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaMethod> beStatic() {
        return new ArchCondition<>("be static") {

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, method.getModifiers().contains(JavaModifier.STATIC),
                        method.getDescription()));
            }

        };
    }

}
