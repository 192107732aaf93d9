package dev.migrator.boot.jpa.zoo.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Struct;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** A word of SQL, and columns that only quotes make possible. */
@Entity
@Table(name = "\"order\"", indexes = @Index(name = "order_by_group", columnList = "`Group` desc, `user`"))
class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Column(name = "`Group`")
    String group;

    @Column(name = "\"user\"", nullable = false)
    String user;

    @Column(name = "`weight in kg`")
    Double weight;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    @ColumnDefault("'OPEN'")
    OrderState state;

    @Enumerated
    Urgency urgency;

    @OneToMany(mappedBy = "order", orphanRemoval = true)
    @OrderBy("position desc")
    List<OrderLine> lines = new ArrayList<>();

    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "P", entity = Product.class)
    @AnyDiscriminatorValue(discriminator = "S", entity = Service.class)
    @Column(name = "subject_kind", length = 1)
    @JoinColumn(name = "subject_id")
    Object subject;

    @Version
    Instant touched;

}

enum OrderState {

    OPEN, SENT, PAID

}

enum Urgency {

    SOME_DAY, SOON, NOW

}

@Embeddable
record OrderLineKey(UUID orderId, short position) {

}

@Entity
class OrderLine {

    @EmbeddedId
    OrderLineKey id;

    @Column(name = "position", insertable = false, updatable = false)
    short position;

    @ManyToOne(fetch = FetchType.LAZY)
    @jakarta.persistence.MapsId("orderId")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Order order;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Product product;

    @Column(precision = 10, scale = 3)
    BigDecimal quantity;

}

@Embeddable
class Dimensions {

    @Column(nullable = false)
    int width;

    int height;

    Unit unit;

}

enum Unit {

    MILLIMETRE, INCH

}

@Embeddable
@Struct(name = "price_range")
class PriceRange {

    BigDecimal lowest;

    BigDecimal highest;

}

@Embeddable
@Struct(name = "offer")
class Offer {

    String supplier;

    PriceRange prices;

}

/** Documents, arrays and composite types. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "product_sku_once", columnNames = "sku"))
class Product {

    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, length = 40)
    String sku;

    @Column(columnDefinition = "text default 'none'")
    String description;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;

    @JdbcTypeCode(SqlTypes.JSON)
    Dimensions dimensions;

    @JdbcTypeCode(SqlTypes.SQLXML)
    String dataSheet;

    String[] synonyms;

    @Array(length = 12)
    int[] salesByMonth;

    List<UUID> relatedIds;

    Urgency[] urgencies;

    @Embedded
    Offer bestOffer;

    @jakarta.persistence.Convert(converter = YesNoConverter.class)
    Boolean fragile;

    @jakarta.persistence.Convert(converter = TrueFalseConverter.class)
    boolean stackable;

    @jakarta.persistence.Convert(converter = NumericBooleanConverter.class)
    @ColumnDefault("0")
    boolean dangerous;

    boolean sold;

    @ColumnTransformer(read = "upper(colour)", write = "lower(?)")
    @Basic(optional = false)
    String colour;

    @ManyToMany
    @JoinTable(name = "product_accessory", uniqueConstraints = @UniqueConstraint(columnNames = "accessory_id"),
            inverseJoinColumns = @JoinColumn(name = "accessory_id"))
    @SoftDelete(columnName = "removed")
    Set<Product> accessories = new HashSet<>();

    @ElementCollection
    @CollectionId(column = @Column(name = "entry"), generator = "increment")
    @org.hibernate.annotations.CollectionIdJavaClass(idType = Long.class)
    List<String> remarks = new ArrayList<>();

    @ManyToAny
    @Column(name = "kind")
    @org.hibernate.annotations.AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "product", entity = Product.class)
    @AnyDiscriminatorValue(discriminator = "service", entity = Service.class)
    @JoinTable(name = "product_bundle", inverseJoinColumns = @JoinColumn(name = "part_id"))
    Set<Object> bundle = new HashSet<>();

}

@Entity
@SoftDelete(columnName = "active", strategy = SoftDeleteType.ACTIVE)
class Service {

    @Id
    @GeneratedValue
    Long id;

    @Column(length = 100)
    String name;

}

@Entity
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
class Quotation {

    @Id
    @GeneratedValue
    Long id;

    @TenantId
    @Column(length = 20)
    String branch;

    @jakarta.persistence.Convert(converter = YesNoConverter.class)
    boolean accepted;

}

/** Rows by month, in partitions that somebody else makes. */
@Entity
@Table(options = "partition by range (month)")
class Delivery {

    @Id
    long id;

    @PartitionKey
    @Column(nullable = false)
    java.time.LocalDate month;

    @ManyToOne
    Order order;

}
