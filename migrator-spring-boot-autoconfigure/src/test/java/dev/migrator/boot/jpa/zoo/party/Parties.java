package dev.migrator.boot.jpa.zoo.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One table for all, told apart by a column. */
@Entity
@Table(name = "party", comment = "Everybody that the company has a contract with",
        indexes = { @Index(name = "party_by_name", columnList = "display_name desc, id"),
                @Index(name = "party_by_town", columnList = "billing_town") },
        check = @CheckConstraint(name = "party_is_named", constraint = "length(display_name) > 0"))
@DiscriminatorColumn(name = "party_kind", length = 12)
@SecondaryTable(name = "party_note", pkJoinColumns = @PrimaryKeyJoinColumn(name = "party_id"),
        indexes = @Index(name = "party_note_by_rating", columnList = "rating"))
abstract class Party extends Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "party_numbers")
    @SequenceGenerator(name = "party_numbers", sequenceName = "party_numbers", allocationSize = 20, initialValue = 1000)
    Long id;

    @Comment("As it stands on a letter")
    @Column(nullable = false)
    String displayName;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 200))
    @AttributeOverride(name = "postcode", column = @Column(name = "billing_postcode"))
    @AttributeOverride(name = "town", column = @Column(name = "billing_town"))
    @AttributeOverride(name = "position.latitude", column = @Column(name = "billing_latitude"))
    @AttributeOverride(name = "position.longitude", column = @Column(name = "billing_longitude"))
    Address billing;

    @Column(table = "party_note", length = 2000)
    String note;

    @Column(table = "party_note")
    Short rating;

    @ElementCollection
    @CollectionTable(name = "party_site", joinColumns = @JoinColumn(name = "party_id"),
            foreignKey = @ForeignKey(name = "party_site_of_party"))
    @OrderColumn(name = "position_in_list")
    List<Address> sites = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "party_phone",
            uniqueConstraints = @UniqueConstraint(name = "party_phone_once", columnNames = "number"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "kind", length = 10)
    @Column(name = "number", length = 30, nullable = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    Map<PhoneKind, String> phones = new HashMap<>();

}

enum PhoneKind {

    OFFICE, MOBILE, NIGHT

}

enum Standing {

    GOOD, WATCHED, BLOCKED

}

enum Language {

    GERMAN("de"), ENGLISH("en"), FRENCH("fr");

    @EnumeratedValue
    final String code;

    Language(String code) {
        this.code = code;
    }

}

@Entity
@DiscriminatorValue("person")
class Person extends Party {

    @Column(length = 60)
    String givenName;

    @Collate("de-x-icu")
    @Column(length = 60)
    String familyName;

    @Enumerated(EnumType.STRING)
    @Column(length = 2)
    Language language;

    Locale locale;

    @OneToOne(mappedBy = "person")
    Passport passport;

}

@Entity
@DiscriminatorValue("company")
class Company extends Party {

    @Column(length = 20, unique = true)
    String registerNumber;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Standing standing;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "company_belongs_to"))
    Company parent;

    @OneToMany(mappedBy = "parent")
    Set<Company> subsidiaries = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "company_contact",
            joinColumns = @JoinColumn(name = "company_id", foreignKey = @ForeignKey(name = "company_contact_company")),
            inverseJoinColumns = @JoinColumn(name = "person_id"),
            indexes = @Index(name = "company_contact_by_person", columnList = "person_id"))
    Set<Person> contacts = new HashSet<>();

}

/** Shares the key of its owner. */
@Entity
class Passport {

    @Id
    Long id;

    @MapsId
    @OneToOne
    @JoinColumn(name = "person_id")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Person person;

    @Column(unique = true, length = 12, nullable = false)
    String number;

}

@Embeddable
class ConsentKey implements java.io.Serializable {

    Long personId;

    @Enumerated(EnumType.ORDINAL)
    Purpose purpose;

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsentKey key && key.personId.equals(this.personId) && key.purpose == this.purpose;
    }

    @Override
    public int hashCode() {
        return this.personId.hashCode();
    }

}

enum Purpose {

    NEWSLETTER, PROFILING, SALE

}

/** A part of the key is an association. */
@Entity
class Consent {

    @jakarta.persistence.EmbeddedId
    ConsentKey id;

    @MapsId("personId")
    @ManyToOne
    Person person;

    boolean given;

}

@Entity
@Table(name = "contract",
        uniqueConstraints = @UniqueConstraint(
                name = "a_contract_has_one_number_within_the_year_in_which_it_was_signed_by_both_parties",
                columnNames = { "signed_in", "number" }))
class Contract extends Tracked {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    UUID id;

    short signedIn;

    int number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "party", foreignKey = @ForeignKey(name = "contract_party",
            foreignKeyDefinition = "foreign key (party) references party on delete restrict deferrable initially deferred"))
    Party party;

    @ManyToOne
    @JoinColumn(name = "replaces_id", foreignKey = @ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT))
    Contract replaces;

}
