package dev.migrator.boot.jpa.zoo.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.View;
import org.hibernate.type.SqlTypes;

/** A type of the application's own, as text. */
record Amount(BigDecimal value, Currency currency) {

}

@Converter(autoApply = true)
class AmountConverter implements AttributeConverter<Amount, String> {

    @Override
    public String convertToDatabaseColumn(Amount amount) {
        return (amount == null) ? null : amount.currency() + " " + amount.value();
    }

    @Override
    public Amount convertToEntityAttribute(String text) {
        return (text == null) ? null
                : new Amount(new BigDecimal(text.substring(4)), Currency.getInstance(text.substring(0, 3)));
    }

}

@Converter
class CentsConverter implements AttributeConverter<BigDecimal, Long> {

    @Override
    public Long convertToDatabaseColumn(BigDecimal amount) {
        return (amount == null) ? null : amount.movePointRight(2).longValueExact();
    }

    @Override
    public BigDecimal convertToEntityAttribute(Long cents) {
        return (cents == null) ? null : BigDecimal.valueOf(cents, 2);
    }

}

enum TaxRate {

    NONE, REDUCED, FULL

}

/** Things of another schema. */
@Entity
@Table(schema = "accounting", comment = "What customers owe",
        indexes = { @Index(name = "invoice_open", columnList = "due_on", options = "where paid_on is null"),
                @Index(columnList = "customer_number, due_on desc") })
class Invoice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(schema = "accounting", sequenceName = "invoice_numbers", allocationSize = 50)
    Long number;

    long customerNumber;

    @Column(nullable = false, comment = "The day after which reminders go out")
    LocalDate dueOn;

    LocalDate paidOn;

    Amount total;

    Currency currency;

    @Convert(converter = CentsConverter.class)
    BigDecimal discountInCents;

    @Column(precision = 12, scale = 4, nullable = false)
    BigDecimal net;

    @Column(precision = 12, scale = 4, nullable = false)
    BigDecimal tax;

    @GeneratedColumn("net + tax")
    @Column(precision = 13, scale = 4)
    BigDecimal gross;

    @Generated
    @Column(columnDefinition = "timestamp(3) with time zone default current_timestamp")
    java.time.OffsetDateTime bookedAt;

    @Formula("net * 2")
    BigDecimal twice;

    @ManyToMany
    @JoinTable(name = "invoice_tag", schema = "accounting")
    Set<Tag> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(schema = "accounting", name = "invoice_by_rate")
    Map<TaxRate, BigDecimal> byRate = new EnumMap<>(TaxRate.class);

}

@Entity
class Tag {

    @Id
    @Column(length = 30)
    String name;

}

/** A table for each class that has all columns; the parent has none. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "payments")
    @TableGenerator(name = "payments", table = "number_range", pkColumnName = "range_name",
            valueColumnName = "next_number", pkColumnValue = "payment", initialValue = 10, allocationSize = 5)
    Long id;

    @ManyToOne
    Invoice invoice;

    @Check(constraints = "amount_in_cents > 0")
    long amountInCents;

}

@Entity
class CardPayment extends Payment {

    @Column(length = 4, check = @CheckConstraint(name = "four_digits", constraint = "last_digits ~ '^[0-9]{4}$'"))
    String lastDigits;

}

@Entity
@Table(schema = "accounting", name = "bank_transfer",
        uniqueConstraints = @UniqueConstraint(columnNames = { "iban", "reference" }))
class BankTransfer extends Payment {

    @Column(length = 34)
    String iban;

    String reference;

}

/** The parent has a table, too. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class LedgerAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    @TableGenerator(name = "ledger_accounts", schema = "accounting")
    Integer id;

    @Column(unique = true)
    Integer number;

    BigInteger balance;

}

@Entity
class CostCentre extends LedgerAccount {

    @OneToOne
    CostCentre substitute;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    TaxRate rate;

}

@Entity
@org.hibernate.annotations.Immutable
@View(query = "select iban, count(*) as transfers from accounting.bank_transfer group by iban")
@org.hibernate.annotations.Synchronize("accounting.bank_transfer")
class BankStatistic {

    @Id
    String iban;

    long transfers;

}

/** Reads by a query, and has nothing in the database. */
@Entity
@org.hibernate.annotations.Immutable
@org.hibernate.annotations.Subselect("select distinct currency from accounting.invoice")
class UsedCurrency {

    @Id
    Currency currency;

}
