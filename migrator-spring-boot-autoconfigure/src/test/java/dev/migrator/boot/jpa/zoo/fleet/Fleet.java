package dev.migrator.boot.jpa.zoo.fleet;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SortNatural;

/** A superclass with a parameter. */
@MappedSuperclass
abstract class Numbered<K> {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    K id;

    abstract K key();

}

/** A table for each class, joined by the key. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Check(name = "vehicle_weighs_something", constraints = "empty_weight > 0")
class Vehicle extends Numbered<Long> {

    @Column(length = 15, unique = true)
    String plate;

    @ColumnDefault("1000")
    int emptyWeight;

    @ManyToOne
    @JoinColumns({ @JoinColumn(name = "depot_country", referencedColumnName = "country"),
            @JoinColumn(name = "depot_code", referencedColumnName = "code") })
    Depot depot;

    @Override
    Long key() {
        return this.id;
    }

}

@Entity
class Truck extends Vehicle {

    @Column(precision = 6, scale = 2)
    BigDecimal horsepower;

    @ManyToMany
    Set<Trailer> fittingTrailers = new HashSet<>();

}

@Entity
@PrimaryKeyJoinColumn(name = "vehicle_id")
@SecondaryTable(name = "trailer_inspection", pkJoinColumns = @PrimaryKeyJoinColumn(name = "trailer_id"))
class Trailer extends Vehicle {

    byte axles;

    @Column(table = "trailer_inspection")
    LocalDate inspectedOn;

}

@Entity
class RefrigeratedTrailer extends Trailer {

    float lowestTemperature;

}

/** Joined tables that are told apart by a number. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "craft", discriminatorType = DiscriminatorType.INTEGER)
class Vessel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

}

@Entity
@jakarta.persistence.DiscriminatorValue("1")
class Barge extends Vessel {

    char bargeClass;

    @OneToMany
    @JoinColumn(name = "barge_id")
    @OrderColumn(name = "place")
    @ListIndexBase(1)
    List<Container> containers = new ArrayList<>();

}

@Entity
@jakarta.persistence.DiscriminatorValue("2")
class Ferry extends Vessel {

    Integer passengers;

}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "container_code_once", columnNames = { "owner", "serial" }))
class Container {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "container_ids", allocationSize = 1, options = "cache 20")
    Long id;

    @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.CHAR)
    @Column(length = 4, columnDefinition = "char(4)")
    String owner;

    int serial;

}

/** A key of two attributes, by a class of their own. */
@Entity
@IdClass(DepotKey.class)
class Depot {

    @Id
    @Column(length = 2)
    String country;

    @Id
    @Column(length = 5)
    String code;

    @ElementCollection
    Set<String> languages = new HashSet<>();

    @ElementCollection
    @MapKeyColumn(name = "day")
    @Column(name = "visitors")
    @SortNatural
    SortedMap<LocalDate, Integer> visitors = new TreeMap<>();

    @OneToMany(mappedBy = "depot")
    @MapKey(name = "plate")
    Map<String, Vehicle> vehicles = new HashMap<>();

}

class DepotKey implements Serializable {

    String country;

    String code;

    @Override
    public boolean equals(Object other) {
        return other instanceof DepotKey key && Objects.equals(key.code, this.code)
                && Objects.equals(key.country, this.country);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.country, this.code);
    }

}

/** A key that holds an association and a number. */
@Entity
@IdClass(GateKey.class)
class Gate {

    @Id
    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Depot depot;

    @Id
    int number;

    @ElementCollection
    @CollectionTable(name = "gate_closure")
    @AttributeOverride(name = "key.reason", column = @Column(name = "because_of", length = 40))
    @MapKeyClass(ClosureKey.class)
    @Column(name = "until")
    Map<ClosureKey, LocalDateTime> closures = new HashMap<>();

}

class GateKey implements Serializable {

    DepotKey depot;

    int number;

    @Override
    public boolean equals(Object other) {
        return other instanceof GateKey key && Objects.equals(key.depot, this.depot) && key.number == this.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.depot, this.number);
    }

}

@Embeddable
class ClosureKey implements Serializable {

    LocalDateTime since;

    String reason;

    @Override
    public boolean equals(Object other) {
        return other instanceof ClosureKey key && Objects.equals(key.since, this.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(this.since);
    }

}

@Embeddable
class Leg {

    @ManyToOne
    Depot destination;

    @Column(precision = 8, scale = 1)
    BigDecimal kilometres;

}

@Entity
class Tour {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Integer id;

    @ElementCollection
    @OrderColumn
    List<Leg> legs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "tour_load", joinColumns = @JoinColumn(name = "tour"))
    @MapKeyJoinColumn(name = "trailer")
    @Column(name = "kilogrammes")
    Map<Trailer, Integer> loads = new HashMap<>();

    @ManyToMany
    @MapKeyJoinColumn(name = "vehicle_id")
    Map<Vehicle, Driver> drivers = new HashMap<>();

    @jakarta.persistence.Embedded
    @AttributeOverride(name = "kilometres", column = @Column(name = "empty_kilometres"))
    @AssociationOverride(name = "destination",
            joinColumns = { @JoinColumn(name = "back_in_country"), @JoinColumn(name = "back_in_depot") })
    Leg wayBack;

}

@Entity
class Driver {

    @Id
    @Column(length = 36)
    String licence;

    @ManyToOne
    @JoinColumn(name = "usual_plate", referencedColumnName = "plate")
    Vehicle usualVehicle;

}
