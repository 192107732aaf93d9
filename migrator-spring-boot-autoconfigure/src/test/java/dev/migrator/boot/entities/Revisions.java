package dev.migrator.boot.entities;

import java.util.List;
import java.util.function.ToLongFunction;

import org.springframework.context.annotation.Profile;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;

import dev.migrator.boot.entities.shop.Address;
import dev.migrator.boot.entities.shop.Crate;
import dev.migrator.boot.entities.shop.Customer;
import dev.migrator.boot.entities.shop.Customers;
import dev.migrator.boot.entities.shop.Greeting;
import dev.migrator.boot.entities.shop.Parcel;
import dev.migrator.boot.entities.shop.Parcels;
import dev.migrator.boot.entities.shop.Tracked;
import dev.migrator.boot.entities.shop.VipCustomer;
import dev.migrator.operation.Operations;
import dev.migrator.script.Migration;
import dev.migrator.script.Revision;

/**
 * A revision for each way of using an entity, and some that use none. None of them runs.
 */
final class Revisions {

    private Revisions() {
    }

    private interface DoesNothing extends Migration {

        @Override
        default void upgrade(Operations op) {
        }

    }

    @Revision(id = "c1", message = "calls a service that uses entities itself")
    static class CallsAService implements Migration {

        private final Greeting greeting = new Greeting();

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> tx.table("customer").each((row) -> this.greeting.of(row.text("name")), "id > 0"));
        }

    }

    @Revision(id = "c2", message = "declares an entity of its own")
    static class OwnEntity implements DoesNothing {

        Row row = new Row(1);

        @Table("customer")
        record Row(long id) {

        }

    }

    @Revision(id = "u01", message = "field")
    static class Field implements DoesNothing {

        Customer customer;

    }

    @Revision(id = "u02", message = "constructor")
    static class InjectedRepository implements DoesNothing {

        InjectedRepository(Customers customers) {
        }

    }

    @Revision(id = "u03", message = "method body, behind constants of two positions")
    static class Local implements Migration {

        @Override
        public void upgrade(Operations op) {
            double price = 3.14;
            long number = 1L << 40;
            Object customer = new Customer();
            op.execute("select %s, %s, '%s'".formatted(price, number, customer));
        }

    }

    @Revision(id = "u04", message = "lambda")
    static class Lambda implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.data((tx) -> System.identityHashCode(new Customer()));
        }

    }

    @Revision(id = "u05", message = "method reference")
    static class MethodReference implements DoesNothing {

        Object number() {
            ToLongFunction<Customer> id = Customer::id;
            return id;
        }

    }

    @Revision(id = "u06", message = "type argument")
    static class TypeArgument implements DoesNothing {

        List<? extends Customer> customers;

    }

    @Revision(id = "u07", message = "bound of a type parameter")
    static class Bound implements DoesNothing {

        <L extends Customer> void greet(int times, L customer) {
        }

    }

    @Revision(id = "u08", message = "return type")
    static class ReturnType implements DoesNothing {

        Customer customer() {
            return null;
        }

    }

    @Revision(id = "u09", message = "array")
    static class Array implements DoesNothing {

        Object customers() {
            return new Customer[3][];
        }

    }

    @Revision(id = "u10", message = "class literal")
    static class ClassLiteral implements DoesNothing {

        Object type() {
            return Customer.class;
        }

    }

    @Revision(id = "u11", message = "instanceof")
    static class InstanceOf implements DoesNothing {

        boolean isCustomer(Object object) {
            return object instanceof Customer;
        }

    }

    @Concerns(Customer.class)
    @Revision(id = "u12", message = "annotation value")
    static class AnnotationValue implements DoesNothing {

    }

    @interface Concerns {

        Class<?> value();

    }

    @Revision(id = "u13", message = "superclass")
    static class Superclass extends Customer implements DoesNothing {

    }

    @Revision(id = "u14", message = "nested class")
    static class NestedClass implements DoesNothing {

        static class Outer {

            record Inner(Customer customer) {

            }

        }

    }

    @Revision(id = "u15", message = "anonymous class")
    static class AnonymousClass implements DoesNothing {

        Object later() {
            return new Runnable() {

                @Override
                public void run() {
                    System.identityHashCode(new Customer());
                }

            };
        }

    }

    @Revision(id = "u16", message = "inherited code")
    static class Inherited extends Inheritable {

    }

    abstract static class Inheritable implements DoesNothing {

        protected Customer customer;

    }

    @Revision(id = "u17", message = "enum of an entity")
    static class EntityEnum implements DoesNothing {

        Customer.Status status;

    }

    @Revision(id = "u18", message = "entity that inherits its annotation")
    static class InheritingEntity implements DoesNothing {

        VipCustomer customer;

    }

    @Revision(id = "u19", message = "all kinds of entities")
    static class AllKinds implements DoesNothing {

        Address embeddable;

        Crate withId;

        Parcel withTable;

        Tracked mappedSuperclass;

    }

    @Revision(id = "u20", message = "repository by annotation")
    static class DefinedRepository implements DoesNothing {

        Parcels parcels;

    }

    @Revision(id = "u21", message = "generic repository")
    static class GenericRepository implements DoesNothing {

        CrudRepository<Customer, Long> customers;

    }

    @Profile("never")
    @Revision(id = "u22", message = "is no bean")
    static class WithProfile implements DoesNothing {

        Customer customer;

    }

}
