package dev.migrator.boot.jpa.zoo.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Audited;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.type.SqlTypes;

/** One half of a circle of foreign keys. */
@Entity
class Department {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Integer id;

    @Column(unique = true, nullable = false)
    String name;

    @OneToOne
    Employee head;

    @ManyToOne
    Department parent;

    @OneToMany(mappedBy = "department")
    @SQLRestriction("left_on is null")
    List<Employee> employees = new ArrayList<>();

}

@Entity
class Employee {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    @TableGenerator(name = "employees", table = "number_range", pkColumnName = "range_name",
            valueColumnName = "next_number", pkColumnValue = "employee")
    Integer id;

    @NaturalId
    @Column(name = "email", columnDefinition = "varchar(320) collate \"C\"")
    String email;

    @ManyToOne(optional = false)
    Department department;

    LocalDate leftOn;

    @Convert(converter = NightShifts.class)
    NightWork nightWork;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Set<Weekday> freeDays = EnumSet.noneOf(Weekday.class);

    @ElementCollection
    @MapKeyEnumerated(EnumType.ORDINAL)
    @Column(name = "hours")
    Map<Weekday, Integer> hours = new HashMap<>();

    @ElementCollection
    @Column(name = "remark", length = 1000)
    @OrderColumn(name = "remark_number")
    List<String> remarks = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    Weekday[] onCall;

    @ManyToMany
    @JoinTable(name = "employee_badge")
    @OrderColumn
    List<Badge> badges = new ArrayList<>();

}

enum Weekday {

    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY

}

enum NightWork {

    NEVER, SOMETIMES, ALWAYS

}

@Converter
class NightShifts implements AttributeConverter<NightWork, Short> {

    @Override
    public Short convertToDatabaseColumn(NightWork work) {
        return (work == null) ? null : (short) (work.ordinal() * 10);
    }

    @Override
    public NightWork convertToEntityAttribute(Short value) {
        return (value == null) ? null : NightWork.values()[value / 10];
    }

}

@Entity
class Badge {

    @Id
    @Column(columnDefinition = "bigint")
    long serial;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timestamptz default now() not null")
    Instant printedAt;

}

@Entity
@Inheritance
@DiscriminatorFormula("case when exam is null then 'skill' else 'licence' end")
class Skill {

    @Id
    @Column(length = 40)
    String name;

}

@Entity
@jakarta.persistence.DiscriminatorValue("licence")
class Licence extends Skill {

    @Column(length = 100)
    String exam;

}

/** An association that is an entity. */
@Entity
@Table(name = "employee_skill")
class EmployeeSkill {

    @EmbeddedId
    EmployeeSkillKey key;

    @MapsId("employee")
    @ManyToOne
    Employee employee;

    @MapsId("skill")
    @ManyToOne
    Skill skill;

    int level;

    @OneToMany
    @JoinTable(name = "employee_skill_course")
    Set<Course> courses = new HashSet<>();

}

@Embeddable
record EmployeeSkillKey(Integer employee, String skill) {

}

@Entity
class Course {

    @Id
    @GeneratedValue(strategy = GenerationType.AUTO)
    Long id;

    @ManyToOne
    @JoinColumn(name = "skill_name")
    @NotFound(action = NotFoundAction.IGNORE)
    Skill skill;

    @ManyToOne
    @Fetch(FetchMode.SELECT)
    Course repeats;

}

/** The same key as another, without a column of its own. */
@Entity
class Payslip {

    @Id
    Integer id;

    @OneToOne
    @PrimaryKeyJoinColumn
    Employee employee;

    @Column(length = 34)
    String iban;

}

@Entity
class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Short id;

    @ManyToMany
    Set<Employee> members = new HashSet<>();

    @OneToMany(mappedBy = "team")
    @MapKeyTemporal(jakarta.persistence.TemporalType.DATE)
    @jakarta.persistence.MapKey(name = "day")
    Map<java.util.Date, Shift> shifts = new HashMap<>();

}

@Entity
class Shift {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @jakarta.persistence.Temporal(jakarta.persistence.TemporalType.DATE)
    java.util.Date day;

    @ManyToOne
    Team team;

}

/** Keeps its history. */
@Entity
@Audited
class PayGrade {

    @Id
    @GeneratedValue
    Long id;

    @Column(length = 12)
    String name;

    java.math.BigDecimal monthly;

}
