package dev.migrator.boot.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.Formula;
import org.junit.jupiter.api.Test;

import dev.migrator.model.Rename;
import dev.migrator.model.RenamedFrom;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MappedRenamesTests {

    private final TestDatabase database = TestServer.createDatabase();

    @Test
    void tablesAndColumnsHaveTheNamesThatTheyHaveNow() {
        assertThat(renames(Customer.class, Club.class)).containsExactlyInAnyOrder(table("club", "team"),
                table("shop", "customer_account", "client"), table("shop", "customer_account", "klient"),
                column("shop", "customer_account", "customer_number", "no"),
                column("shop", "customer_card", "customer_number", "no"),
                column("shop", "customer_account", "phone_number", "phone"),
                column("shop", "customer_account", "Full Name", "name"),
                column("shop", "customer_account", "home_town", "city"),
                column("shop", "customer_card", "card", "pass"),
                column("shop", "customer_account", "club_id", "team_id"),
                column("shop", "customer_account", "changed", "modified"), table("customer_nick_names", "nicks"),
                table("customer_account_clubs", "memberships"), column("customer_addresses", "town", "city"),
                column("club", "founder_id", "owner_id"));
    }

    @Test
    void columnsOfASuperclassAreInEveryTableThatHasThem() {
        assertThat(renames(Medium.class, Book.class, Film.class)).containsExactlyInAnyOrder(
                column("book", "medium_id", "id"), column("film", "medium_id", "id"),
                column("book", "headline", "title"), column("film", "headline", "title"),
                column("film", "minutes", "length"));
        assertThat(renames(Animal.class, Cat.class)).containsExactlyInAnyOrder(table("cat", "kitten"),
                column("animal", "animal_id", "id"), column("cat", "animal_id", "id"),
                column("animal", "label", "name"));
    }

    @Test
    void aLongNameIsCutAsPostgresCutsIt() {
        assertThat(renames(Verbose.class)).containsExactly(column("verbose", "a".repeat(62), "short"));
    }

    @Test
    void anAnnotationOnSomethingWithoutANameIsRefused() {
        assertThatNothingIsRenamed("Car", "table", Vehicle.class, Car.class);
        assertThatNothingIsRenamed("Computed.twice", "no column", Computed.class);
        assertThatNothingIsRenamed("Moved.address", "embedded", Moved.class);
        assertThatNothingIsRenamed("Owner.dogs", "other side", Owner.class, Dog.class);
    }

    private void assertThatNothingIsRenamed(String place, String reason, Class<?>... entities) {
        assertThatExceptionOfType(UnusableRenameException.class).isThrownBy(() -> renames(entities))
            .withMessageContaining(reason)
            .satisfies((ex) -> assertThat(ex.place()).isEqualTo(place));
    }

    private List<Rename> renames(Class<?>... entities) {
        return MappedEntities.of(entities).declaration(this.database.dataSource()).renames();
    }

    private static Rename table(String present, String former) {
        return Rename.ofTable(QualifiedName.of(present), Identifier.of(former));
    }

    private static Rename table(String schema, String present, String former) {
        return Rename.ofTable(QualifiedName.of(schema, present), Identifier.of(former));
    }

    private static Rename column(String table, String present, String former) {
        return Rename.ofColumn(QualifiedName.of(table), Identifier.of(present), Identifier.of(former));
    }

    private static Rename column(String schema, String table, String present, String former) {
        return Rename.ofColumn(QualifiedName.of(schema, table), Identifier.of(present), Identifier.of(former));
    }

    @MappedSuperclass
    @Access(AccessType.FIELD)
    abstract static class Changing {

        @RenamedFrom("modified")
        boolean changed;

    }

    @Embeddable
    @Access(AccessType.FIELD)
    static class Place {

        @RenamedFrom("city")
        String town;

    }

    @Entity(name = "Customer")
    @Table(name = "CUSTOMER_ACCOUNT", schema = "shop")
    @SecondaryTable(name = "customer_card", schema = "shop")
    @RenamedFrom({ "client", "klient" })
    @Access(AccessType.FIELD)
    static class Customer extends Changing {

        @Transient
        private Long number;

        @RenamedFrom("phone")
        private String phoneNumber;

        @Column(name = "`Full Name`")
        @RenamedFrom("name")
        private String fullName;

        @Embedded
        @AttributeOverride(name = "town", column = @Column(name = "home_town"))
        private Place home;

        @Column(table = "customer_card")
        @RenamedFrom("pass")
        private String card;

        @ManyToOne
        @RenamedFrom("team_id")
        private Club club;

        @ElementCollection
        @RenamedFrom("nicks")
        private Set<String> nickNames = new HashSet<>();

        @ElementCollection
        private List<Place> addresses = new ArrayList<>();

        @ManyToMany
        @MapKeyColumn(name = "season")
        @RenamedFrom("memberships")
        private Map<String, Club> clubs = new HashMap<>();

        @OneToMany
        @JoinColumn(name = "founder_id")
        @RenamedFrom("owner_id")
        private Set<Club> founded = new HashSet<>();

        @Id
        @Column(name = "customer_number")
        @Access(AccessType.PROPERTY)
        @RenamedFrom("no")
        Long getNumber() {
            return this.number;
        }

        void setNumber(Long number) {
            this.number = number;
        }

    }

    @Entity(name = "Club")
    @RenamedFrom("team")
    static class Club {

        @Id
        Long id;

    }

    @Entity(name = "Medium")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Medium {

        @Id
        @Column(name = "medium_id")
        @RenamedFrom("id")
        Long id;

        @RenamedFrom("title")
        String headline;

    }

    @Entity(name = "Book")
    static class Book extends Medium {

    }

    @Entity(name = "Film")
    static class Film extends Medium {

        @RenamedFrom("length")
        int minutes;

    }

    @Entity(name = "Animal")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Animal {

        @Id
        @Column(name = "animal_id")
        @RenamedFrom("id")
        Long id;

        @RenamedFrom("name")
        String label;

    }

    @Entity(name = "Cat")
    @RenamedFrom("kitten")
    static class Cat extends Animal {

    }

    @Entity(name = "Verbose")
    static class Verbose {

        @Id
        Long id;

        @RenamedFrom("short")
        @Column(name = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaééé")
        String text;

    }

    @Entity(name = "Vehicle")
    static class Vehicle {

        @Id
        Long id;

    }

    @Entity(name = "Car")
    @RenamedFrom("automobile")
    static class Car extends Vehicle {

    }

    @Entity(name = "Computed")
    static class Computed {

        @Id
        Long id;

        @Formula("id * 2")
        @RenamedFrom("double")
        Long twice;

    }

    @Entity(name = "Moved")
    static class Moved {

        @Id
        Long id;

        @Embedded
        @RenamedFrom("location")
        Place address;

    }

    @Entity(name = "Owner")
    static class Owner {

        @Id
        Long id;

        @OneToMany(mappedBy = "owner")
        @RenamedFrom("hounds")
        Set<Dog> dogs = new HashSet<>();

    }

    @Entity(name = "Dog")
    static class Dog {

        @Id
        Long id;

        @ManyToOne
        Owner owner;

    }

}
