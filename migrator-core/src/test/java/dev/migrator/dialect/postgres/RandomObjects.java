package dev.migrator.dialect.postgres;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrator.schema.ColumnName;
import dev.migrator.schema.CompositeType;
import dev.migrator.schema.CompositeType.Attribute;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Domain;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.EnumType;
import dev.migrator.schema.Extension;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Persistence;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine;
import dev.migrator.schema.Schema;
import dev.migrator.schema.Sequence;
import dev.migrator.schema.SequenceOptions;
import dev.migrator.schema.Table;
import dev.migrator.schema.Trigger;
import dev.migrator.schema.View;

/**
 * Everything but tables and views. A name says what kind of thing has it: {@code y1} and
 * {@code y2} are enums, {@code y3} and {@code y4} domains, {@code y5} is a composite
 * type, since PostgreSQL cannot change a type in place to one of another kind.
 */
final class RandomObjects {

    static final List<String> EXTENSIONS = List.of("citext", "pg_trgm", "btree_gist");

    static final int ROUTINES = 9;

    private static final List<Identifier> ROLES = Stream.of("pg_monitor", "pg_read_all_data", "public")
        .map(Identifier::of)
        .toList();

    private final Chance chance;

    RandomObjects(Chance chance) {
        this.chance = chance;
    }

    /** Things of a number that is a multiple of three are in the other schema. */
    static QualifiedName name(String word, Sketch sketch) {
        int number = Integer.parseInt(word.replaceAll("\\D", ""));
        return number % 3 == 0 && sketch.has("z1") ? QualifiedName.of("z1", word) : QualifiedName.of(word);
    }

    Schema schema() {
        return new Schema(Identifier.of("z1"), this.chance.comment());
    }

    static Extension extension(String name) {
        return new Extension(Identifier.of(name), null, null);
    }

    Record type(int number, Sketch sketch) {
        QualifiedName name = name("y" + number, sketch);
        if (number <= 2) {
            List<String> values = new ArrayList<>(this.chance.some(List.of("v2", "v3", "it's", "v5"), 4));
            if (this.chance.percent(25)) {
                Collections.shuffle(values, this.chance.random());
            }
            values.add(this.chance.upTo(values.size()), "v1");
            return new EnumType(name, values, this.chance.comment());
        }
        return number == 5 ? composite(name) : domain(name, number, sketch);
    }

    private CompositeType composite(QualifiedName name) {
        List<Attribute> attributes = Stream.of("x integer", "y text", "z date")
            .filter((each) -> this.chance.percent(60))
            .map((each) -> new Attribute(Identifier.of(each.substring(0, 1)), each.substring(2), null,
                    this.chance.comment()))
            .toList();
        return new CompositeType(name, attributes, this.chance.comment());
    }

    private Domain domain(QualifiedName name, int number, Sketch sketch) {
        List<String> types = number == 3 ? List.of("integer", "bigint", "numeric(10,2)")
                : List.of("text", "character varying(20)");
        List<String> conditions = number == 3 ? sketch.has("fn1")
                ? List.of("VALUE > 0", "VALUE < 99", "fn1(VALUE::bigint) > 0") : List.of("VALUE > 0", "VALUE < 99")
                : List.of("VALUE::text <> 'x'", "length(VALUE::text) < 9");
        List<Check> checks = Stream.of("a", "b")
            .filter((each) -> this.chance.percent(40))
            .map((each) -> new Check(Identifier.of("con" + number + "y" + each), this.chance.of(conditions),
                    Inheritance.INHERITED, this.chance.percent(15) ? Enforcement.NOT_VALID : Enforcement.VALIDATED,
                    this.chance.comment()))
            .toList();
        return new Domain(name, this.chance.of(types), null,
                this.chance.maybe(30, () -> number == 3 ? this.chance.of("1", "2") : this.chance.of("'a'", "'b'")),
                this.chance.percent(80), checks, this.chance.comment());
    }

    /**
     * Always with the same least number: PostgreSQL does not raise it above where a
     * sequence stands, which is in no picture.
     */
    static SequenceOptions numbers(Chance chance) {
        if (chance.percent(50)) {
            return SequenceOptions.DEFAULT;
        }
        return new SequenceOptions(null, chance.maybe(40, () -> chance.of(10L, 20L)),
                chance.maybe(40, () -> chance.of(2L, 5L)), null, chance.maybe(30, () -> chance.of(1000L, 30000L)),
                chance.maybe(20, () -> 7L), chance.percent(20));
    }

    Sequence sequence(String word, Sketch sketch) {
        SequenceOptions numbers = numbers(this.chance);
        String type = this.chance.maybe(25, () -> this.chance.of("smallint", "integer"));
        List<Table> tables = sketch.all(Table.class)
            .stream()
            .filter((table) -> !table.columns().isEmpty() && sameSchema(table.name(), name(word, sketch)))
            .toList();
        ColumnName owner = tables.isEmpty() ? null : this.chance.maybe(40, () -> {
            Table table = this.chance.of(tables);
            return new ColumnName(table.name(), this.chance.of(table.columns()).name());
        });
        return new Sequence(name(word, sketch),
                new SequenceOptions(type, numbers.start(), numbers.increment(), numbers.minimum(), numbers.maximum(),
                        numbers.cache(), numbers.cycle()),
                owner == null && this.chance.percent(10) ? Persistence.UNLOGGED : Persistence.PERMANENT, owner,
                this.chance.comment());
    }

    private static boolean sameSchema(QualifiedName one, QualifiedName other) {
        return String.valueOf(one.schema()).equals(String.valueOf(other.schema()));
    }

    /**
     * Whose arguments others rely on have the same ones always.
     */
    Routine routine(int number, Sketch sketch) {
        QualifiedName name = QualifiedName.of("fn" + number);
        String word = "fn" + number;
        return switch (number) {
            case 1 ->
                function(name, this.chance.of("bigint", "n bigint"), this.chance.of("bigint", "bigint", "integer"),
                        "IMMUTABLE" + this.chance.of("", " STRICT", " COST 5"), "SELECT " + this.chance.of("1", "2"));
            case 2 -> function(name, this.chance.of("text", "t text"), "text", "IMMUTABLE",
                    "SELECT " + this.chance.of("'a'::text", "'b'::text"));
            case 3 -> function(name, "", this.chance.of("integer", "bigint"),
                    this.chance.of("STABLE", "VOLATILE", "IMMUTABLE"), "SELECT " + this.chance.of("3", "4"));
            case 4 -> new Routine(Routine.Kind.FUNCTION, name, "",
                    "CREATE OR REPLACE FUNCTION fn4()\n RETURNS trigger\n LANGUAGE plpgsql\nAS $$BEGIN RETURN "
                            + this.chance.of("new", "NULL") + "; END$$",
                    this.chance.comment());
            case 5 -> new Routine(
                    Routine.Kind.PROCEDURE, name, "IN n integer", "CREATE OR REPLACE PROCEDURE fn5(n integer"
                            + this.chance.of("", " DEFAULT 1", " DEFAULT 2") + ")\n LANGUAGE plpgsql\nAS $$BEGIN END$$",
                    this.chance.comment());
            case 6 ->
                new Routine(Routine.Kind.AGGREGATE, name, "text",
                        "CREATE AGGREGATE fn6(text) (SFUNC = textcat, STYPE = text"
                                + this.chance.of("", ", INITCOND = ''", ", INITCOND = 'x'") + ")",
                        this.chance.comment());
            case 7 -> read(name, sketch);
            case 8 -> function(name, this.chance.of("integer", "text", "integer DEFAULT 1"),
                    this.chance.of("integer", "SETOF integer", "text"), "STABLE", "SELECT NULL");
            default -> function(name,
                    this.chance.of(
                            Stream
                                .concat(Stream.of("anyelement"), Stream.concat(sketch
                                    .all(Table.class)
                                    .stream()
                                    .map(Table::name),
                                        Stream.of("y1", "y3", "y5")
                                            .filter(sketch::has)
                                            .map((type) -> ((Named) sketch.named(type)
                                                .flatMap(Sketch::object)
                                                .orElseThrow()).name()))
                                    .map(QualifiedName::toString))
                                .toList()),
                    "integer", "", "SELECT 1");
        };
    }

    private Routine function(QualifiedName name, String arguments, String result, String options, String body) {
        return new Routine(Routine.Kind.FUNCTION, name, arguments.replace(" DEFAULT 1", ""),
                "CREATE OR REPLACE FUNCTION %s(%s)\n RETURNS %s\n LANGUAGE sql %s\nAS $$%s$$".formatted(name, arguments,
                        result, options, body),
                this.chance.comment());
    }

    /** A function whose body PostgreSQL reads. */
    private Routine read(QualifiedName name, Sketch sketch) {
        List<Relation> relations = Relation.of(sketch);
        String query = relations.isEmpty() ? "1" : this.chance.of(relations).one(this.chance);
        return new Routine(Routine.Kind.FUNCTION, name, "",
                "CREATE OR REPLACE FUNCTION fn7()\n RETURNS text\n LANGUAGE sql\n"
                        + (this.chance.percent(50) ? "RETURN (SELECT (" + query + ")::text)"
                                : "BEGIN ATOMIC\n SELECT (" + query + ")::text;\nEND"),
                this.chance.comment());
    }

    /** Where there is the function and something to watch. */
    List<Record> trigger(String word, Sketch sketch) {
        List<Record> subjects = sketch.things()
            .stream()
            .filter((thing) -> thing instanceof Table || thing instanceof View)
            .toList();
        if (subjects.isEmpty() || !sketch.has("fn4")) {
            return List.of();
        }
        Record subject = this.chance.of(subjects);
        return List.of(subject instanceof Table table ? trigger(word, table, sketch)
                : new Trigger(((View) subject).name(), Identifier.of(word),
                        "CREATE TRIGGER %s INSTEAD OF %s ON %s FOR EACH ROW EXECUTE FUNCTION fn4()".formatted(word,
                                this.chance.of("INSERT", "UPDATE OR DELETE"), ((View) subject).name()),
                        Trigger.Mode.ENABLED, this.chance.comment()));
    }

    Trigger trigger(String word, Table table, Sketch sketch) {
        List<String> columns = Relation.columns(table, sketch);
        String text;
        if (columns.isEmpty() || this.chance.percent(30)) {
            text = "CREATE TRIGGER %s %s ON %s FOR EACH %s EXECUTE FUNCTION fn4()".formatted(word,
                    this.chance.of("AFTER INSERT", "BEFORE DELETE", "BEFORE INSERT OR UPDATE"), table.name(),
                    this.chance.of("STATEMENT", "ROW"));
        }
        else if (this.chance.percent(25)) {
            text = "CREATE CONSTRAINT TRIGGER %s AFTER INSERT ON %s %sFOR EACH ROW EXECUTE FUNCTION fn4()"
                .formatted(word, table.name(), this.chance.of("", "DEFERRABLE ", "DEFERRABLE INITIALLY DEFERRED "));
        }
        else {
            String column = this.chance.of(columns);
            text = "CREATE TRIGGER %s AFTER UPDATE OF %s ON %s FOR EACH ROW %sEXECUTE FUNCTION fn4()".formatted(word,
                    column, table.name(), this.chance.of("", "WHEN (new." + column + " IS NOT NULL) ",
                            "WHEN (old." + this.chance.of(columns) + " IS NULL) "));
        }
        return new Trigger(table.name(), Identifier.of(word), text,
                this.chance.percent(70) ? Trigger.Mode.ENABLED : this.chance.of(Trigger.Mode.values()),
                this.chance.comment());
    }

    List<Record> policy(String word, Sketch sketch) {
        List<Table> tables = sketch.all(Table.class);
        return tables.isEmpty() ? List.of() : List.of(policy(word, this.chance.of(tables), sketch));
    }

    Policy policy(String word, Table table, Sketch sketch) {
        Policy.Command command = this.chance.of(Policy.Command.values());
        boolean reads = command != Policy.Command.INSERT;
        boolean writes = command != Policy.Command.SELECT && command != Policy.Command.DELETE;
        return new Policy(table.name(), Identifier.of(word), this.chance.of(Policy.Kind.values()), command,
                List.of(this.chance.of(ROLES)), reads ? this.chance.maybe(80, () -> condition(table, sketch)) : null,
                writes ? this.chance.maybe(50, () -> condition(table, sketch)) : null, this.chance.comment());
    }

    private String condition(Table table, Sketch sketch) {
        List<String> columns = Relation.columns(table, sketch);
        List<Relation> others = Relation.of(sketch);
        if (!others.isEmpty() && this.chance.percent(25)) {
            return "EXISTS (SELECT 1 FROM " + this.chance.of(others).name() + ")";
        }
        return columns.isEmpty() ? "true" : new RandomColumns(this.chance).condition(columns, sketch);
    }

    /**
     * What everybody may do with a thing when it is made, mostly.
     */
    List<Grant> implied(Record thing) {
        Privilege privilege = thing instanceof Routine ? Privilege.EXECUTE : Privilege.USAGE;
        boolean implied = thing instanceof Routine || thing instanceof EnumType || thing instanceof CompositeType
                || thing instanceof Domain;
        return implied && this.chance.percent(85)
                ? List.of(new Grant(Sketch.object(thing).orElseThrow(), null, privilege, Policy.PUBLIC, false))
                : List.of();
    }

    /** On a thing of the sketch or one of its columns. */
    List<Record> grant(Sketch sketch) {
        List<Record> things = sketch.things()
            .stream()
            .filter((thing) -> !(thing instanceof Extension) && !(thing instanceof Trigger)
                    && !(thing instanceof Policy) && !(thing instanceof Grant))
            .toList();
        if (things.isEmpty()) {
            return List.of();
        }
        Record thing = this.chance.of(things);
        DatabaseObject object = Sketch.object(thing).orElseThrow();
        Identifier role = this.chance.of(ROLES);
        boolean grantable = !role.equals(Policy.PUBLIC) && this.chance.percent(25);
        List<String> columns = Relation.of(sketch)
            .stream()
            .filter((relation) -> object instanceof Named named && relation.name().equals(named.name()))
            .flatMap((relation) -> relation.columns().stream())
            .toList();
        Identifier column = columns.isEmpty() || this.chance.percent(50) ? null
                : Identifier.of(this.chance.of(columns));
        List<Privilege> privileges = object instanceof Callable ? List.of(Privilege.EXECUTE)
                : privileges(((Named) object).kind(), column != null);
        return List.of(new Grant(object, column, this.chance.of(privileges), role, grantable));
    }

    private static List<Privilege> privileges(NamedKind kind, boolean column) {
        return switch (kind) {
            case SCHEMA -> List.of(Privilege.USAGE, Privilege.CREATE);
            case TYPE, DOMAIN -> List.of(Privilege.USAGE);
            case SEQUENCE -> List.of(Privilege.USAGE, Privilege.SELECT, Privilege.UPDATE);
            default ->
                column ? List.of(Privilege.SELECT, Privilege.UPDATE, Privilege.INSERT, Privilege.REFERENCES) : List
                    .of(Privilege.SELECT, Privilege.INSERT, Privilege.DELETE, Privilege.TRIGGER, Privilege.MAINTAIN);
        };
    }

    static Map<String, String> fill(Chance chance) {
        return chance.percent(15) ? Map.of("fillfactor", chance.of("70", "90")) : Map.of();
    }

}
