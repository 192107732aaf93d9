package dev.migrator.diff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrator.operation.GrantOperation.GrantPrivileges;
import dev.migrator.operation.GrantOperation.RevokePrivileges;
import dev.migrator.schema.DatabaseModel;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Grant;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.Schema;

import static dev.migrator.diff.Pictures.check;
import static dev.migrator.diff.Pictures.column;
import static dev.migrator.diff.Pictures.defaulted;
import static dev.migrator.diff.Pictures.enumeration;
import static dev.migrator.diff.Pictures.foreignKey;
import static dev.migrator.diff.Pictures.function;
import static dev.migrator.diff.Pictures.grant;
import static dev.migrator.diff.Pictures.id;
import static dev.migrator.diff.Pictures.index;
import static dev.migrator.diff.Pictures.materialized;
import static dev.migrator.diff.Pictures.needs;
import static dev.migrator.diff.Pictures.picture;
import static dev.migrator.diff.Pictures.policy;
import static dev.migrator.diff.Pictures.primaryKey;
import static dev.migrator.diff.Pictures.sequence;
import static dev.migrator.diff.Pictures.table;
import static dev.migrator.diff.Pictures.the;
import static dev.migrator.diff.Pictures.theColumn;
import static dev.migrator.diff.Pictures.theConstraint;
import static dev.migrator.diff.Pictures.theFunction;
import static dev.migrator.diff.Pictures.theTable;
import static dev.migrator.diff.Pictures.trigger;
import static dev.migrator.diff.Pictures.view;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which operations, and in which order.
 */
class DifferenceTests {

    private static final Pictures EMPTY = picture();

    private static final Pictures USERS = picture(
            table("users", column("id", "bigint"), column("age", "integer"), primaryKey("users_pkey", "id")));

    private static final Pictures OLDER = picture(
            table("users", column("id", "bigint"), column("age", "bigint"), primaryKey("users_pkey", "id")));

    @ParameterizedTest
    @MethodSource
    void theyComeInThisOrder(Case each) {
        assertThat(each.operations()).containsExactlyElementsOf(each.expected());
    }

    @ParameterizedTest
    @MethodSource("theyComeInThisOrder")
    void theOrderInThePicturesDoesNotMatter(Case each) {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(new Case("", each.from().shuffled(seed), each.to().shuffled(-seed), List.of()).operations())
                .isEqualTo(each.operations());
        }
    }

    @ParameterizedTest
    @MethodSource("theyComeInThisOrder")
    void betweenEqualPicturesThereIsNone(Case each) {
        assertThat(Difference.between(each.from().model(), each.from().shuffled(1).model()).isEmpty()).isTrue();
        assertThat(Difference.between(each.to().model(), each.to().shuffled(1).model()).isEmpty()).isTrue();
    }

    static Stream<Case> theyComeInThisOrder() {
        return Stream.of(making(), dropping(), changing(), around()).flatMap((cases) -> cases);
    }

    private static Stream<Case> making() {
        Pictures circle = picture(
                table("a", column("id", "int"), column("b", "int"), primaryKey("a_pkey", "id"),
                        foreignKey("a_b", "b", "b")),
                table("b", column("id", "int"), column("a", "int"), primaryKey("b_pkey", "id"),
                        foreignKey("b_a", "a", "a")),
                needs(theConstraint("a", "a_b"), theTable("b")), needs(theConstraint("b", "b_a"), theTable("a")));
        Pictures ofItsRow = picture(
                table("t", column("a", "int"), defaulted("b", "int", "f(NULL::t)"), check("c", "f(NULL::t) > 0")),
                function("f", "t", "integer"), needs(theFunction("f", "t"), theTable("t")),
                needs(theColumn("t", "b"), theFunction("f", "t")),
                needs(theConstraint("t", "c"), theFunction("f", "t")));
        return Stream.of(
                of("a table before its index, its trigger and its policy", EMPTY,
                        picture(table("t", column("a", "int"), index("a_index", "a")), trigger("t", "a_trigger", ""),
                                policy("t", "a_policy", "true")),
                        "CreateTable t", "CreateIndex t a_index", "CreateTrigger a_trigger", "CreatePolicy a_policy"),
                of("foreign keys after both tables", EMPTY, circle, "CreateTable a", "CreateTable b",
                        "AddConstraint a a_b", "AddConstraint b b_a"),
                of("the sequence of a column before and its owner after", EMPTY,
                        picture(sequence("z", "t", "a"), table("t", defaulted("a", "int", "nextval('z')")),
                                needs(theColumn("t", "a"), the(NamedKind.SEQUENCE, "z"))),
                        "CreateSequence z", "CreateTable t", "SetSequenceOwner z"),
                of("a view after the view that it reads", EMPTY,
                        picture(view("a", "SELECT 1 FROM z"), view("z", "SELECT 1"),
                                needs(the(NamedKind.VIEW, "a"), the(NamedKind.VIEW, "z"))),
                        "CreateView z", "CreateView a"),
                of("a function before the default that calls it", EMPTY,
                        picture(table("t", defaulted("a", "int", "f()")), function("f", "", "integer"),
                                needs(theColumn("t", "a"), theFunction("f", ""))),
                        "CreateRoutine f", "CreateTable t"),
                of("a table in parts where a default needs its row", EMPTY, ofItsRow, "CreateTable t",
                        "CreateRoutine f", "SetDefault t b", "AddConstraint t c"),
                of("a schema first", EMPTY,
                        picture(new Schema(id("s"), null), table("s.t", column("a", "s.e")), enumeration("s.e", "x"),
                                needs(theTable("s.t"), the(NamedKind.TYPE, "s.e"))),
                        "CreateSchema s", "CreateEnum s.e", "CreateTable s.t"),
                of("a parent before its child", EMPTY,
                        picture(view("v", "SELECT 1 FROM a.t"), table("a", column("x", "z")), table("z"),
                                needs(theTable("a"), theTable("z"))),
                        "CreateTable z", "CreateTable a", "CreateView v"));
    }

    private static Stream<Case> dropping() {
        return making().filter((each) -> DROPS.containsKey(each.title()))
            .map((each) -> new Case("the other way round: " + each.title(), each.to(), each.from(),
                    DROPS.get(each.title())));
    }

    private static final Map<String, List<String>> DROPS = Map.of(
            "a table before its index, its trigger and its policy", List.of("DropTable t"),
            "foreign keys after both tables", List.of("DropConstraint a a_b", "DropTable b", "DropTable a"),
            "the sequence of a column before and its owner after", List.of("DropTable t"),
            "a view after the view that it reads", List.of("DropView a", "DropView z"),
            "a function before the default that calls it", List.of("DropTable t", "DropRoutine f()"),
            "a table in parts where a default needs its row",
            List.of("DropConstraint t c", "DropDefault t b", "DropRoutine f(t)", "DropTable t"), "a schema first",
            List.of("DropTable s.t", "DropEnum s.e", "DropSchema s"), "a parent before its child",
            List.of("DropView v", "DropTable a", "DropTable z"));

    private static Stream<Case> changing() {
        return Stream.of(
                of("a new name frees the names that go with it", USERS,
                        picture(table("people", column("id", "bigint"), primaryKey("users_pkey", "id"))),
                        "DropTable users", "CreateTable people"),
                of("a column that goes comes after the one that comes", USERS,
                        picture(table("users", column("id", "bigint"), column("born", "date"),
                                primaryKey("users_pkey", "id"))),
                        "AddColumn users born", "DropColumn users age"),
                of("a default goes before the type and comes after it",
                        picture(table("t", defaulted("a", "text", "'1'"))),
                        picture(table("t", defaulted("a", "int", "1"))), "DropDefault t a", "ChangeType t a",
                        "SetDefault t a"),
                of("values of an enum are added in their places", picture(enumeration("e", "b", "d")),
                        picture(enumeration("e", "a", "b", "c", "d")), "AddEnumValue e", "AddEnumValue e"),
                of("an argument of another name", picture(function("f", "a integer", "integer")),
                        picture(function("f", "b integer", "integer")), "DropRoutine f(a integer)", "CreateRoutine f"),
                of("an argument of another type", picture(function("f", "integer", "integer")),
                        picture(function("f", "text", "integer")), "CreateRoutine f", "DropRoutine f(integer)"),
                of("a view with another query", picture(view("v", "SELECT 1")), picture(view("v", "SELECT 2")),
                        "DropView v", "CreateView v"),
                of("an index with another key",
                        picture(table("t", column("a", "int"), column("b", "int"), index("i", "a"))),
                        picture(table("t", column("a", "int"), column("b", "int"), index("i", "b"))), "DropIndex i",
                        "CreateIndex t i"));
    }

    private static Stream<Case> around() {
        Object[] users = { view("v", "SELECT age FROM users"), view("w", "SELECT age FROM v"),
                materialized("m", "SELECT age FROM w", index("mi", "age")), policy("users", "p", "age > 18"),
                policy("users", "q", "id > 18"), trigger("users", "g", "WHEN (new.age > 0) "),
                view("x", "SELECT id, average FROM users"), needs(the(NamedKind.VIEW, "v"), theTable("users")),
                needs(the(NamedKind.VIEW, "x"), theTable("users")),
                needs(the(NamedKind.VIEW, "w"), the(NamedKind.VIEW, "v")),
                needs(the(NamedKind.MATERIALIZED_VIEW, "m"), the(NamedKind.VIEW, "w")),
                grant(Privilege.SELECT, the(NamedKind.VIEW, "v"), "reader"),
                grant(Privilege.SELECT, the(NamedKind.VIEW, "x"), "reader") };
        Object[] moody = { table("t", defaulted("m", "mood", "'b'::mood"), index("i", "m")),
                view("v", "SELECT m FROM t"), needs(the(NamedKind.VIEW, "v"), theTable("t")),
                needs(the(NamedKind.VIEW, "v"), the(NamedKind.TYPE, "mood")),
                needs(theTable("t"), the(NamedKind.TYPE, "mood")) };
        return Stream.of(of("what reads a column is made anew around its change", USERS.and(users), OLDER.and(users),
                "DropPolicy users p", "DropTrigger users g", "DropMaterializedView m", "DropView w", "DropView v",
                "ChangeType users age", "CreateView v", "CreateView w", "CreateMaterializedView m", "CreateIndex m mi",
                "CreateTrigger g", "CreatePolicy p", "GrantPrivileges v"),
                of("an enum that loses a value gives its place to another one",
                        picture(enumeration("mood", "a", "b")).and(moody), picture(enumeration("mood", "b")).and(moody),
                        "DropView v", "DropDefault t m", "RenameType mood mood_replaced", "CreateEnum mood",
                        "ChangeType t m", "SetDefault t m", "CreateView v", "DropEnum mood_replaced"));
    }

    @Test
    void aColumnOfThatTypeIsConvertedByWayOfItsText() {
        Pictures from = picture(enumeration("mood", "a", "b"), table("t", column("m\"s", "mood[]")));
        Pictures to = picture(enumeration("mood", "b"), table("t", column("m\"s", "mood[]")));
        assertThat(Difference.between(from.model(), to.model()).operations().toString())
            .contains("using=\"m\"\"s\"::text[]::mood[]");
    }

    @Test
    void everybodyMayUseWhatIsNew() {
        Object function = function("f", "", "integer");
        Object type = enumeration("e", "a");
        Grant execute = grant(Privilege.EXECUTE, theFunction("f", ""), "public");
        Grant usage = grant(Privilege.USAGE, the(NamedKind.TYPE, "e"), "public");
        assertThat(operations(EMPTY, picture(function, type, execute, usage))).containsExactly("CreateEnum e",
                "CreateRoutine f");
        assertThat(operations(EMPTY, picture(function, type))).containsExactly("CreateEnum e", "CreateRoutine f",
                "RevokePrivileges f()", "RevokePrivileges e");
        assertThat(operations(picture(function, type, execute, usage), EMPTY)).containsExactly("DropRoutine f()",
                "DropEnum e");
    }

    @Test
    void aPrivilegeToPassOnIsAnotherOne() {
        Grant one = new Grant(theTable("users"), null, Privilege.SELECT, id("reader"), false);
        Grant other = new Grant(theTable("users"), null, Privilege.SELECT, id("reader"), true);
        assertThat(Difference.between(USERS.and(one).model(), USERS.and(other).model()).operations())
            .satisfiesExactly((grant) -> assertThat(((GrantPrivileges) grant).grantable()).isTrue());
        assertThat(Difference.between(USERS.and(other).model(), USERS.and(one).model()).operations()).satisfiesExactly(
                (revoke) -> assertThat(((RevokePrivileges) revoke).grantable()).isTrue(),
                (grant) -> assertThat(((GrantPrivileges) grant).grantable()).isFalse());
    }

    @Test
    void privilegesOnAColumnGoWithIt() {
        Grant grant = new Grant(theTable("users"), id("age"), Privilege.SELECT, id("reader"), false);
        Pictures without = picture(table("users", column("id", "bigint"), primaryKey("users_pkey", "id")));
        assertThat(operations(USERS.and(grant), without)).containsExactly("DropColumn users age");
        assertThat(operations(without, USERS.and(grant))).containsExactly("AddColumn users age",
                "GrantPrivileges users");
    }

    @Test
    void whatIsNotThereHasNoSteps() {
        assertThat(Difference.between(DatabaseModel.EMPTY, DatabaseModel.EMPTY).isEmpty()).isTrue();
    }

    private static List<String> operations(Pictures from, Pictures to) {
        return text(from, to);
    }

    private static List<String> text(Pictures from, Pictures to) {
        return OperationText.of(Difference.between(from.model(), to.model()).operations());
    }

    private static Case of(String title, Pictures from, Pictures to, String... expected) {
        return new Case(title, from, to, List.of(expected));
    }

    /**
     * Two pictures.
     *
     * @param title what is tried
     * @param from what there is
     * @param to what is wanted
     * @param expected what is to be done
     */
    record Case(String title, Pictures from, Pictures to, List<String> expected) {

        private List<String> operations() {
            return text(this.from.withImplied(), this.to.withImplied());
        }

        @Override
        public String toString() {
            return this.title;
        }

    }

}
