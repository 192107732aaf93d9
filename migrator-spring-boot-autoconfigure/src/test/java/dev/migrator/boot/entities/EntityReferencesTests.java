package dev.migrator.boot.entities;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.repository.CrudRepository;

import dev.migrator.boot.entities.EntityReference.Kind;
import dev.migrator.boot.entities.shop.Address;
import dev.migrator.boot.entities.shop.Crate;
import dev.migrator.boot.entities.shop.Customer;
import dev.migrator.boot.entities.shop.Customers;
import dev.migrator.boot.entities.shop.Parcel;
import dev.migrator.boot.entities.shop.Parcels;
import dev.migrator.boot.entities.shop.Tracked;
import dev.migrator.boot.entities.shop.VipCustomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EntityReferencesTests {

    private static final String PACKAGE = "dev.migrator.boot.entities";

    private static final EntityReferences references = EntityReferences.in(PACKAGE);

    @ParameterizedTest
    @ValueSource(classes = { Revisions.Field.class, Revisions.Local.class, Revisions.Lambda.class,
            Revisions.MethodReference.class, Revisions.TypeArgument.class, Revisions.Bound.class,
            Revisions.ReturnType.class, Revisions.Array.class, Revisions.ClassLiteral.class, Revisions.InstanceOf.class,
            Revisions.AnnotationValue.class, Revisions.Superclass.class, Revisions.EntityEnum.class,
            Revisions.WithProfile.class })
    void findsAnEntityHoweverItIsUsed(Class<?> revision) {
        assertThat(of(revision)).containsExactly(entity(revision, Customer.class, revision.getName()));
    }

    @Test
    void findsAnEntityInNestedClassesAndSaysWhere() {
        assertThat(of(Revisions.NestedClass.class)).containsOnly(
                entity(Revisions.NestedClass.class, Customer.class, Revisions.NestedClass.Outer.Inner.class.getName()));
        assertThat(of(Revisions.AnonymousClass.class)).containsOnly(entity(Revisions.AnonymousClass.class,
                Customer.class, Revisions.AnonymousClass.class.getName() + "$1"));
    }

    @Test
    void findsAnEntityInInheritedCodeAndSaysWhere() {
        assertThat(of(Revisions.Inherited.class))
            .containsOnly(entity(Revisions.Inherited.class, Customer.class, Revisions.Inheritable.class.getName()));
    }

    @Test
    void findsAnEntityByTheAnnotationOfItsSuperclass() {
        assertThat(of(Revisions.InheritingEntity.class)).extracting(EntityReference::type)
            .containsExactly(VipCustomer.class.getName());
    }

    @Test
    void findsMappedSuperclassesEmbeddablesAndAggregates() {
        assertThat(of(Revisions.AllKinds.class)).extracting(EntityReference::type)
            .containsExactly(Address.class.getName(), Crate.class.getName(), Parcel.class.getName(),
                    Tracked.class.getName());
    }

    @Test
    void findsRepositories() {
        assertThat(of(Revisions.InjectedRepository.class))
            .containsExactly(repository(Revisions.InjectedRepository.class, Customers.class));
        assertThat(of(Revisions.DefinedRepository.class))
            .containsExactly(repository(Revisions.DefinedRepository.class, Parcels.class));
        assertThat(of(Revisions.GenericRepository.class)).containsExactly(
                entity(Revisions.GenericRepository.class, Customer.class, Revisions.GenericRepository.class.getName()),
                repository(Revisions.GenericRepository.class, CrudRepository.class));
    }

    @ParameterizedTest
    @ValueSource(classes = { Revisions.CallsAService.class, Revisions.OwnEntity.class })
    void leavesAloneWhatChangesWithoutAnEntity(Class<?> revision) {
        assertThat(of(revision)).isEmpty();
    }

    @Test
    void leavesOutRevisionsThatAreAccepted() {
        assertThat(references.except(Revisions.Field.class, Revisions.Lambda.class)).isNotEmpty()
            .extracting(EntityReference::revision)
            .doesNotContain(Revisions.Field.class.getName(), Revisions.Lambda.class.getName())
            .contains(Revisions.Local.class.getName());
    }

    @Test
    void isInTheOrderOfTheRevisions() {
        assertThat(references).extracting(EntityReference::revision).isSorted();
    }

    @Test
    void aFailingAssertionSaysWhoUsesWhatAndWhere() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(references).isEmpty())
            .withMessageContaining("dev.migrator.boot.entities.Revisions$InjectedRepository uses the repository "
                    + "dev.migrator.boot.entities.shop.Customers")
            .withMessageContaining("dev.migrator.boot.entities.Revisions$AnonymousClass uses the entity "
                    + "dev.migrator.boot.entities.shop.Customer in "
                    + "dev.migrator.boot.entities.Revisions$AnonymousClass$1");
    }

    @Test
    void skipsAClassThatIsNotThere() {
        ClassLoader withoutCustomer = new FilteredClassLoader(
                new ClassPathResource("dev/migrator/boot/entities/shop/Customer.class"));
        assertThat(EntityReferences.in(withoutCustomer, PACKAGE)).extracting(EntityReference::type)
            .doesNotContain(Customer.class.getName())
            .contains(Parcel.class.getName());
    }

    @Test
    void refusesAPackageThatHasNoRevision() {
        assertThatExceptionOfType(NoRevisionClassException.class)
            .isThrownBy(() -> EntityReferences.in(PACKAGE, "dev.migrator.boot.entities.shop"))
            .withMessageContaining("no @Revision class in the package dev.migrator.boot.entities.shop or below it");
    }

    @Test
    void refusesToCheckNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> EntityReferences.in());
    }

    private static List<EntityReference> of(Class<?> revision) {
        return StreamSupport.stream(references.spliterator(), false)
            .filter((reference) -> reference.revision().equals(revision.getName()))
            .toList();
    }

    private static EntityReference entity(Class<?> revision, Class<?> type, String place) {
        return new EntityReference(revision.getName(), type.getName(), Kind.ENTITY, place);
    }

    private static EntityReference repository(Class<?> revision, Class<?> type) {
        return new EntityReference(revision.getName(), type.getName(), Kind.REPOSITORY, revision.getName());
    }

}
