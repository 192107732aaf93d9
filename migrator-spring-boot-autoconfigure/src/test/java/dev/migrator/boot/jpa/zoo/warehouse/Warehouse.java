package dev.migrator.boot.jpa.zoo.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Checks;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.EmbeddedTable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.Parent;
import org.hibernate.annotations.SortNatural;

/** Has its annotations on methods. */
@Entity
@Table(name = "hall", schema = "warehouse",
        uniqueConstraints = @UniqueConstraint(name = "hall_key", columnNames = { "site", "hall_number" }))
class Hall {

    private Long id;

    private String site;

    private Integer number;

    private Set<String> gates = new TreeSet<>();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "warehouse_numbers")
    @SequenceGenerator(name = "warehouse_numbers", schema = "warehouse", sequenceName = "numbers", allocationSize = 10)
    public Long getId() {
        return this.id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    @Column(length = 3)
    public String getSite() {
        return this.site;
    }

    public void setSite(String site) {
        this.site = site;
    }

    @Column(name = "hall_number")
    public Integer getNumber() {
        return this.number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    @ElementCollection
    @CollectionTable(name = "hall_gate", schema = "warehouse", indexes = @Index(columnList = "gates"))
    @SortNatural
    public Set<String> getGates() {
        return this.gates;
    }

    public void setGates(Set<String> gates) {
        this.gates = gates;
    }

    @Transient
    public String getLabel() {
        return this.site + this.number;
    }

}

/** Takes its numbers from the sequence of another. */
@Entity
@Table(schema = "warehouse")
@Checks({ @Check(name = "aisle_is_wide", constraints = "width_in_centimetres >= 80"),
        @Check(name = "aisle_is_not_endless", constraints = "width_in_centimetres < 2000") })
class Aisle {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(schema = "warehouse", sequenceName = "numbers", allocationSize = 10)
    Long id;

    @NaturalId(mutable = true)
    @ManyToOne(optional = false)
    @JoinColumn(foreignKey = @ForeignKey(
            name = "an_aisle_belongs_to_the_hall_in_which_it_is_painted_on_the_floor_for_all_to_see"))
    Hall hall;

    @NaturalId(mutable = true)
    char letter;

    short widthInCentimetres;

    @ElementCollection
    @MapKeyColumn(name = "height_level", columnDefinition = "smallint")
    @Column(name = "shelf_load", precision = 7, scale = 2)
    @CollectionTable(schema = "warehouse", name = "aisle_level_load")
    Map<Short, BigDecimal> loads = new HashMap<>();

}

@Embeddable
class Place {

    @Parent
    Bin bin;

    int level;

    int slot;

    void setBin(Bin bin) {
        this.bin = bin;
    }

    Bin getBin() {
        return this.bin;
    }

}

@Embeddable
class Measure {

    @Column(precision = 9, scale = 3)
    BigDecimal amount;

    @Column(length = 8)
    String unit;

}

@Entity
@SecondaryTables({ @SecondaryTable(name = "bin_climate", schema = "warehouse",
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "bin_id"), foreignKey = @ForeignKey(name = "climate_of_bin")),
        @SecondaryTable(name = "bin_counting",
                uniqueConstraints = @UniqueConstraint(name = "bin_counted_once", columnNames = "sheet")) })
class Bin {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    int id;

    @ManyToOne(fetch = FetchType.LAZY)
    Aisle aisle;

    @Embedded
    Place place;

    @Embedded
    @EmbeddedColumnNaming("largest_%s")
    Measure largest;

    @Embedded
    @EmbeddedColumnNaming("smallest_%s")
    Measure smallest;

    @Embedded
    @EmbeddedTable("bin_climate")
    Climate climate;

    @Column(table = "bin_counting", length = 20)
    String sheet;

    @Version
    short version;

}

@Embeddable
class Climate {

    Float celsius;

    @Column(precision = 5)
    Float humidity;

}

@Entity
@Access(AccessType.FIELD)
class Pallet {

    @Id
    UUID sscc;

    @OneToOne
    @JoinColumn(unique = true, name = "bin_id")
    Bin bin;

    @ManyToOne
    @JoinColumn(name = "on_top_of")
    Pallet below;

    @OneToMany(mappedBy = "below")
    List<Pallet> above = new ArrayList<>();

    @OneToMany
    List<StockItem> items = new ArrayList<>();

    @OneToOne(mappedBy = "pallet")
    PalletLabel label;

}

/** The key of the pallet is its own. */
@Entity
class PalletLabel {

    @Id
    @OneToOne
    @JoinColumn(name = "pallet_sscc")
    Pallet pallet;

    @Column(length = 400)
    byte[] bitmap;

}

@Entity
@Table(indexes = { @Index(name = "stock_item_lot", columnList = "lot, best_before", unique = true),
        @Index(name = "stock_item_best_before_and_the_lot_of_it_for_the_warning_that_is_sent_at_night",
                columnList = "best_before, lot") })
class StockItem {

    @Id
    @GeneratedValue
    long id;

    @Column(length = 16, updatable = false)
    String lot;

    java.time.LocalDate bestBefore;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "quantity", nullable = false))
    @AttributeOverride(name = "unit",
            column = @Column(name = "quantity_unit", columnDefinition = "varchar(8) default 'PCS'"))
    Measure quantity;

}

/** A unique constraint that names the primary key and orders it. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "movement_key", columnNames = { "sequence_number", "day" }))
@jakarta.persistence.IdClass(MovementKey.class)
class Movement {

    @Id
    java.time.LocalDate day;

    @Id
    int sequenceNumber;

    @ManyToOne
    @JoinColumn(name = "from_bin")
    Bin from;

    @ManyToOne
    @JoinColumn(name = "to_bin")
    Bin to;

}

record MovementKey(java.time.LocalDate day, int sequenceNumber) {

}
