package dev.migrator.boot.jpa.zoo.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.NativeGenerator;
import org.hibernate.annotations.RowId;
import org.hibernate.annotations.Temporal;
import org.hibernate.type.SqlTypes;

import dev.migrator.boot.jpa.zoo.party.Address;
import dev.migrator.boot.jpa.zoo.party.Tracked;

@MappedSuperclass
abstract class Device extends Tracked {

    @Id
    @NativeGenerator
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ColumnDefault("'STOCK'")
    DeviceState state;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    DeviceState stateBefore;

    @ManyToOne(fetch = FetchType.LAZY)
    Model model;

}

enum DeviceState {

    STOCK, USE, REPAIR

}

@Entity
@Comment("Reads \"bar codes\" -- and nothing else")
class Scanner extends Device {

    Address lastSeen;

    @JdbcTypeCode(SqlTypes.TINYINT)
    byte battery;

    @GeneratedColumn("battery < 10")
    boolean low;

}

@Entity
@RowId
@DynamicUpdate
@Table(indexes = { @Index(name = "sensor_by_model_state", columnList = "model_id, state"),
        @Index(name = "sensor_by_lower_name", columnList = "(lower(name))") })
class Sensor extends Device {

    @Column(length = 50)
    String name;

    @OneToMany(mappedBy = "sensor")
    Set<Reading> readings = new HashSet<>();

    @ManyToOne
    @JoinFormula("(select max(m.id) from model m where m.name = name)")
    Model guessed;

    @ElementCollection
    List<Double> calibration;

}

@Embeddable
class ReadingKey implements java.io.Serializable {

    @ManyToOne
    Sensor sensor;

    Instant at;

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadingKey key && key.at.equals(this.at);
    }

    @Override
    public int hashCode() {
        return this.at.hashCode();
    }

}

@Entity
class Reading {

    @EmbeddedId
    ReadingKey key;

    @Column(name = "sensor_id", insertable = false, updatable = false)
    Long sensorId;

    @ManyToOne
    @JoinColumn(name = "sensor_id", insertable = false, updatable = false)
    Sensor sensor;

    @Column(precision = 20, scale = 10)
    BigDecimal amount;

    @JdbcTypeCode(SqlTypes.DECIMAL)
    double asDecimal;

    @Column(precision = 7)
    double shortDouble;

}

@Entity
class Model {

    @Id
    @GeneratedValue(strategy = GenerationType.AUTO)
    Integer id;

    @Column(nullable = false, unique = true, length = 80)
    String name;

    @OneToOne(mappedBy = "model")
    Firmware firmware;

}

@Entity
class Firmware {

    @Id
    @GeneratedValue(strategy = GenerationType.AUTO)
    Integer id;

    @OneToOne(optional = false)
    Model model;

    @ColumnDefault("gen_random_uuid()")
    java.util.UUID imageId;

    @Column(columnDefinition = "int4 check (major >= 0)")
    int major;

}

/** Every state of it stays. */
@Entity
@Temporal
class Tariff {

    @Id
    @GeneratedValue
    Long id;

    @Column(precision = 8, scale = 2)
    BigDecimal perDay;

}
