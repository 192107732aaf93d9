package dev.migrator.dialect.postgres.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.schema.Constraint;
import dev.migrator.schema.Constraint.Check;
import dev.migrator.schema.Constraint.Element;
import dev.migrator.schema.Constraint.Exclude;
import dev.migrator.schema.Constraint.ForeignKey;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Constraint.MatchType;
import dev.migrator.schema.Constraint.NotNull;
import dev.migrator.schema.Constraint.Overlaps;
import dev.migrator.schema.Constraint.PrimaryKey;
import dev.migrator.schema.Constraint.Unique;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.NullTreatment;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintInspectionTests {

    private static final String KEYS = "create table r (a int, b int, during tstzrange, primary key (a, b)); ";

    private static final String GIST = "create extension btree_gist schema public; ";

    @ParameterizedTest
    @MethodSource({ "keys", "foreignKeys", "checks", "exclusions", "notNulls" })
    void aConstraintIsReadAsItWasMade(String sql, Constraint expected) {
        assertThat(InspectedSchema.table(sql).constraints()).containsExactly(expected);
    }

    static Stream<Object[]> keys() {
        IndexStorage filled = new IndexStorage(Map.of("fillfactor", "70"), null);
        return Stream.of(
                of("create table t (a int, b int, primary key (b, a))",
                        new PrimaryKey(id("t_pkey"), ids("b", "a"), List.of(), Overlaps.ALLOWED,
                                Deferral.NOT_DEFERRABLE, IndexStorage.DEFAULT, null)),
                of("create table t (gone int, a int, b int, constraint \"K\" primary key (a) include (b) with (fillfactor = 70)"
                        + " deferrable initially deferred); alter table t drop gone; comment on constraint \"K\" on t is 'k'",
                        new PrimaryKey(id("K"), ids("a"), ids("b"), Overlaps.ALLOWED, Deferral.INITIALLY_DEFERRED,
                                filled, "k")),
                of("create table t (a int unique nulls not distinct deferrable)",
                        new Unique(id("t_a_key"), ids("a"), List.of(), NullTreatment.NOT_DISTINCT, Overlaps.ALLOWED,
                                Deferral.INITIALLY_IMMEDIATE, IndexStorage.DEFAULT, null)),
                of(GIST + "create table t (a int, during tstzrange, unique (a, during without overlaps))",
                        new Unique(id("t_a_during_key"), ids("a", "during"), List.of(), NullTreatment.DISTINCT,
                                Overlaps.WITHOUT, Deferral.NOT_DEFERRABLE, IndexStorage.DEFAULT, null)));
    }

    static Stream<Object[]> foreignKeys() {
        return Stream.of(
                of(KEYS + "create table t (a int, b int, foreign key (b, a) references r)",
                        foreignKey("t_b_a_fkey", MatchType.SIMPLE, ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION, Deferral.NOT_DEFERRABLE, Enforcement.VALIDATED)),
                of(KEYS + "create table t (a int, b int, constraint f foreign key (b, a) references r (a, b) match full"
                        + " on update cascade on delete restrict deferrable initially deferred)",
                        foreignKey("f", MatchType.FULL, action(ReferentialAction.Kind.CASCADE),
                                action(ReferentialAction.Kind.RESTRICT), Deferral.INITIALLY_DEFERRED,
                                Enforcement.VALIDATED)),
                of(KEYS + "create table t (a int, b int); alter table t add constraint f foreign key (b, a) references r"
                        + " on update set null on delete set default (a) not valid",
                        foreignKey("f", MatchType.SIMPLE, action(ReferentialAction.Kind.SET_NULL),
                                action(ReferentialAction.Kind.SET_DEFAULT, "a"), Deferral.NOT_DEFERRABLE,
                                Enforcement.NOT_VALID)),
                of(KEYS + "create table t (a int, b int, constraint f foreign key (b, a) references r not enforced)",
                        foreignKey("f", MatchType.SIMPLE, ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION,
                                Deferral.NOT_DEFERRABLE, Enforcement.NOT_ENFORCED)));
    }

    static Stream<Object[]> checks() {
        return Stream.of(
                of("create table t (a int check (a > 0 and a < 9))",
                        check("(a > 0) AND (a < 9)", Inheritance.INHERITED, Enforcement.VALIDATED)),
                of("create table t (a boolean check (a))", check("a", Inheritance.INHERITED, Enforcement.VALIDATED)),
                of("create table t (a text check (a not in ('(', ')')))",
                        check("a <> ALL (ARRAY['('::text, ')'::text])", Inheritance.INHERITED, Enforcement.VALIDATED)),
                of("create table t (a int, constraint t_a_check check (a > 0) no inherit)",
                        check("a > 0", Inheritance.NOT_INHERITED, Enforcement.VALIDATED)),
                of("create table t (a int); alter table t add check (a > 0) not valid",
                        check("a > 0", Inheritance.INHERITED, Enforcement.NOT_VALID)),
                of("create table t (a int check (a > 0) not enforced)",
                        check("a > 0", Inheritance.INHERITED, Enforcement.NOT_ENFORCED)));
    }

    static Stream<Object[]> exclusions() {
        IndexKey during = IndexKey.column(id("during"));
        return Stream.of(
                of("create table t (during tstzrange, exclude using gist (during with &&))",
                        new Exclude(id("t_during_excl"), id("gist"), List.of(new Element(during, "&&")), List.of(),
                                null, Deferral.NOT_DEFERRABLE, IndexStorage.DEFAULT, null)),
                of(GIST + "create table t (a int, b int, during tstzrange, constraint x exclude using gist"
                        + " ((a + 1) with =, during with &&) include (b) where (a > 0) deferrable);"
                        + " comment on constraint x on t is 'x'",
                        new Exclude(id("x"), id("gist"),
                                List.of(new Element(IndexKey.expression("a + 1"), "="), new Element(during, "&&")),
                                ids("b"), "a > 0", Deferral.INITIALLY_IMMEDIATE, IndexStorage.DEFAULT, "x")));
    }

    static Stream<Object[]> notNulls() {
        return Stream.of(
                of("create table t (a int constraint filled not null)",
                        notNull("filled", Inheritance.INHERITED, Enforcement.VALIDATED)),
                of("create table t (a int not null no inherit)",
                        notNull("t_a_not_null", Inheritance.NOT_INHERITED, Enforcement.VALIDATED)),
                of("create table t (a int); alter table t add constraint t_a_not_null not null a not valid",
                        notNull("t_a_not_null", Inheritance.INHERITED, Enforcement.NOT_VALID)));
    }

    @Test
    void aNotNullConstraintWithTheNameThatItGetsIsAFactOfItsColumnOnly() {
        String name = "o".repeat(39) + "é";
        assertThat(InspectedSchema
            .table("create table t (\"%sx\" int not null, \"%sy\" int not null)".formatted(name, name))
            .constraints()).isEmpty();
    }

    @Test
    void aPeriodRefersToAKeyWithoutOverlaps() {
        List<Constraint> constraints = InspectedSchema.table(GIST
                + "create table p (a int, during tstzrange, primary key (a, during without overlaps));"
                + "create table t (a int, during tstzrange, foreign key (a, period during) references p (a, period during))")
            .constraints();
        assertThat(constraints).containsExactly(new ForeignKey(id("t_a_during_fkey"), ids("a", "during"),
                QualifiedName.of("p"), ids("a", "during"), MatchType.SIMPLE, ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION, Overlaps.WITHOUT, Deferral.NOT_DEFERRABLE, Enforcement.VALIDATED, null));
    }

    @Test
    void aForeignKeyMayReferToASchemaThatIsNotRead() {
        assertThat(InspectedSchema
            .table("create schema other; create table other.r (x int, a int primary key);"
                    + "create table t (a int references other.r)")
            .constraints()).singleElement().asString().contains("referencedTable=other.r", "referencedColumns=[a]");
    }

    @Test
    void constraintsComeInTheOrderOfTheirNames() {
        assertThat(InspectedSchema.table(
                "create table t (a int constraint z check (a > 0), constraint b unique (a), constraint \"C\" check (a > 1))")
            .constraints()).extracting(Constraint::name).containsExactly(id("C"), id("b"), id("z"));
    }

    private static ForeignKey foreignKey(String name, MatchType match, ReferentialAction onUpdate,
            ReferentialAction onDelete, Deferral deferral, Enforcement enforcement) {
        return new ForeignKey(id(name), ids("b", "a"), QualifiedName.of("r"), ids("a", "b"), match, onUpdate, onDelete,
                Overlaps.ALLOWED, deferral, enforcement, null);
    }

    private static ReferentialAction action(ReferentialAction.Kind kind, String... columns) {
        return new ReferentialAction(kind, ids(columns));
    }

    private static Check check(String expression, Inheritance inheritance, Enforcement enforcement) {
        return new Check(id("t_a_check"), expression, inheritance, enforcement, null);
    }

    private static NotNull notNull(String name, Inheritance inheritance, Enforcement enforcement) {
        return new NotNull(id(name), id("a"), inheritance, enforcement, null);
    }

    private static Object[] of(String sql, Constraint expected) {
        return new Object[] { sql, expected };
    }

    private static Identifier id(String name) {
        return new Identifier(name);
    }

    private static List<Identifier> ids(String... names) {
        return InspectedSchema.identifiers(names);
    }

}
