package dev.migrator.boot.data;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.mapping.AggregateReference;

import dev.migrator.Migrator;
import dev.migrator.boot.data.trade.Clerk;
import dev.migrator.boot.data.trade.Customer;
import dev.migrator.boot.data.trade.Customer.Address;
import dev.migrator.boot.data.trade.Customer.Grade;
import dev.migrator.boot.data.trade.Customer.Money;
import dev.migrator.boot.data.trade.Customer.Picture;
import dev.migrator.boot.data.trade.Customer.Place;
import dev.migrator.boot.data.trade.Order;
import dev.migrator.boot.data.trade.Product;
import dev.migrator.boot.data.trade.Shelf;
import dev.migrator.codegen.FileNameTemplate;
import dev.migrator.codegen.RevisionFormat;
import dev.migrator.command.Autogenerate;
import dev.migrator.command.ModelSettings;
import dev.migrator.command.RevisionDirectories;
import dev.migrator.command.RevisionSettings;
import dev.migrator.execute.ThrowAwayDatabase;
import dev.migrator.testing.TestDatabase;
import dev.migrator.testing.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a mapping declares is written into a revision; what that makes is what Spring Data
 * JDBC reads and writes, and no comparison finds anything afterwards.
 */
class AggregateRoundTripTests {

    private final TestDatabase database = TestServer.createDatabase();

    @TempDir
    private Path folder;

    @Test
    void aMigratedDatabaseHasNoDifferenceAndGoesBackToNothing() {
        migrated((template, migrator) -> {
            assertThat(migrator.compareModel().isClean()).isTrue();
            assertThat(migrator.autogenerate(Autogenerate.Request.of("nothing")).written()).isEmpty();
            migrator.downgrade("base");
            assertThat(
                    this.database.column("select relname from pg_class c join pg_namespace n on n.oid = relnamespace "
                            + "where (nspname = 'staff' or nspname = 'public') and relname not like 'migrator%'"))
                .isEmpty();
        });
    }

    @Test
    void simpleAndEmbeddedValuesAreReadAsTheyWereWritten() {
        migrated((template, migrator) -> {
            Customer saved = template.save(customer());
            Customer read = template.findById(saved.id(), Customer.class);
            assertThat(read).usingRecursiveComparison().ignoringFields("left").isEqualTo(saved);
            assertThat(read.left()).isAtSameInstantAs(saved.left());
            assertThat(saved.id()).isEqualTo(1);
            template.save(read);
            template.delete(template.findById(saved.id(), Customer.class));
            assertThat(template.count(Customer.class)).isZero();
        });
    }

    @Test
    void aSharedTableHasTheRowsOfEach() {
        migrated((template, migrator) -> {
            Product product = new Product("A-1", "lamp", Set.of(new Picture("lamp.png")));
            template.insert(product);
            assertThat(template.findById("A-1", Product.class)).isEqualTo(product);
            assertThat(template.findById(template.save(customer()).id(), Customer.class).pictures()).hasSize(2);
        });
    }

    @Test
    void partsInPartsAreReadAsTheyWereWritten() {
        migrated((template, migrator) -> {
            template.insert(new Product("A-1", "lamp", Set.of()));
            UUID boss = UUID.randomUUID();
            template.insert(new Clerk(boss, "Ada", null));
            UUID clerk = UUID.randomUUID();
            template.insert(new Clerk(clerk, "Bob", AggregateReference.to(boss)));
            Order saved = template
                .save(order(AggregateReference.to(template.save(customer()).id()), AggregateReference.to(clerk)));
            Order read = template.findById(saved.id(), Order.class);
            assertThat(read).isEqualTo(saved);
            template.save(new Order(read.id(), read.customer(), null, List.of(), Map.of(), Set.of(), null));
            template.delete(template.findById(saved.id(), Order.class));
            assertThat(this.database.column("select count(*) from line")).containsExactly("0");
        });
    }

    @Test
    void partsReferToAnIdOfTwoColumns() {
        migrated((template, migrator) -> {
            Shelf shelf = new Shelf(new Shelf.Key("north", 3), 1.5,
                    List.of(new Shelf.Box("nails"), new Shelf.Box("nuts")), new Shelf.Label("metal"));
            template.insert(shelf);
            assertThat(template.findById(shelf.key(), Shelf.class)).isEqualTo(shelf);
            template.delete(shelf);
            assertThat(this.database.column("select count(*) from box")).containsExactly("0");
        });
    }

    @Test
    void idsAreDrawnFromSequencesOfOtherSchemas() {
        migrated((template, migrator) -> {
            Clerk.Desk saved = template.save(new Clerk.Desk(null, "4.01"));
            assertThat(saved.id()).isEqualTo(1);
            assertThat(template.findById(1, Clerk.Desk.class)).isEqualTo(saved);
        });
    }

    private void migrated(BiConsumer<JdbcAggregateTemplate, Migrator> test) {
        new ApplicationContextRunner().withBean("dataSource", DataSource.class, this.database::dataSource)
            .withUserConfiguration(TradeConfiguration.class)
            .run((context) -> {
                Migrator migrator = migrator(() -> ModelSettings
                    .of(DataJdbcSchemaSource.in(context.getBeanFactory(), (dataSource) -> true)));
                migrator.autogenerate(Autogenerate.Request.of("trade"));
                migrator.upgrade();
                test.accept(context.getBean(JdbcAggregateTemplate.class), migrator);
            });
    }

    private Migrator migrator(Supplier<ModelSettings> model) {
        return Migrator.on(this.database.dataSource())
            .locations("optional:file:" + this.folder)
            .revisions(new RevisionSettings(new RevisionDirectories(List.of(this.folder), this.folder, ""),
                    RevisionFormat.SQL, FileNameTemplate.DEFAULT, List.of()))
            .model(model)
            .throwAways(() -> new ThrowAwayDatabase(TestServer.createDatabase().dataSource(), () -> {
            }))
            .build();
    }

    private static Customer customer() {
        return new Customer(null, null, "Eve", null, Grade.REGULAR, true, 3, new BigDecimal("12.50"),
                new Money(new BigDecimal("99.1")), LocalDate.of(1980, 2, 29), LocalTime.of(9, 30),
                Instant.parse("2026-03-29T01:30:00.123456Z"), LocalDateTime.of(2026, 3, 29, 2, 30),
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(5)), UUID.randomUUID(),
                new byte[] { 0, 1 }, Set.of("a", "b"), List.of(3, 1, 2), List.of(Grade.NEW, Grade.REGULAR),
                "eve@example.com", null, new Address("Main Street", null, new Place("Ulm", 89073)), null,
                Set.of(new Picture("1.png"), new Picture("2.png")));
    }

    private static Order order(AggregateReference<Customer, Long> customer, AggregateReference<Clerk, UUID> clerk) {
        AggregateReference<Product, String> lamp = AggregateReference.to("A-1");
        return new Order(null, customer, clerk,
                List.of(new Order.Line(lamp, 2, List.of(new Order.Note("soon"), new Order.Note("red"))),
                        new Order.Line(lamp, 1, List.of(new Order.Note("late")))),
                Map.of("loyal", new Order.Discount(5), "first", new Order.Discount(2)),
                Set.of(new Order.Payment(null, new Money(BigDecimal.TEN))),
                new Order.Delivery("bike", Map.of(Grade.NEW, new Order.Parcel(1.5)), new Order.Receipt("Eve")));
    }

}
