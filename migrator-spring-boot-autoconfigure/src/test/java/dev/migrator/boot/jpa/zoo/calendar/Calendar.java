package dev.migrator.boot.jpa.zoo.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.FractionalSeconds;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

/** Every type of time. */
@Entity
class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    LocalDate date;

    LocalTime time;

    LocalDateTime dateTime;

    @FractionalSeconds(0)
    Instant instant;

    @Column(secondPrecision = 3)
    Instant milliseconds;

    OffsetDateTime offsetDateTime;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    OffsetDateTime nativeZone;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "departure_zone")
    ZonedDateTime departure;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    ZonedDateTime arrival;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    OffsetDateTime customs;

    @TimeZoneStorage(TimeZoneStorageType.AUTO)
    OffsetTime gate;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetTime gateWithColumn;

    Duration length;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration interval;

    @Column(precision = 12, scale = 3)
    Duration exactLength;

    Year year;

    @Column(name = "`offset`")
    ZoneOffset offset;

    ZoneId zone;

    TimeZone legacyZone;

    @Temporal(TemporalType.DATE)
    java.util.Date legacyDate;

    @Temporal(TemporalType.TIME)
    java.util.Date legacyTime;

    @Temporal(TemporalType.TIMESTAMP)
    java.util.Calendar legacyCalendar;

    java.sql.Timestamp timestamp;

    java.sql.Date sqlDate;

    java.sql.Time sqlTime;

    @CurrentTimestamp
    Instant now;

    @Version
    java.sql.Timestamp version;

}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Occasion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    DayOfWeek day;

}

@Entity
class Holiday extends Occasion {

    Month month;

    @ElementCollection
    Map<Year, LocalDate> dates = new HashMap<>();

}

@Entity
@Table(name = "market_day")
class MarketDay extends Occasion {

    @ManyToOne
    Holiday unless;

    @jakarta.persistence.ManyToMany
    @jakarta.persistence.MapKeyColumn(name = "town", length = 40)
    Map<String, Occasion> neighbours = new HashMap<>();

}

@Entity
class Season {

    @Id
    Year year;

    @Column(name = "first_day")
    LocalDate from;

}
