package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.operation.RoutineOperation.CreateRoutine;
import dev.migrator.operation.RoutineOperation.DropRoutine;
import dev.migrator.operation.RoutineOperation.RenameRoutine;
import dev.migrator.operation.RoutineOperation.ReplaceRoutine;
import dev.migrator.operation.RoutineOperation.SetRoutineSchema;
import dev.migrator.operation.TriggerOperation.CreateTrigger;
import dev.migrator.operation.TriggerOperation.DropTrigger;
import dev.migrator.operation.TriggerOperation.RenameTrigger;
import dev.migrator.operation.TriggerOperation.ReplaceTrigger;
import dev.migrator.operation.TriggerOperation.SetTriggerMode;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.Routine.Kind;
import dev.migrator.schema.Trigger.Mode;

import static dev.migrator.dialect.postgres.Scenario.scenario;

/**
 * Operations on functions, procedures, aggregates and triggers.
 */
final class RoutineScenarios {

    private static final String NEXT = "CREATE FUNCTION next(n integer) RETURNS integer LANGUAGE sql RETURN n + 1";

    private static final String USERS = "CREATE TABLE users (id bigint, seen timestamptz)";

    private static final String TOUCH = "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql "
            + "AS 'BEGIN NEW.seen := now(); RETURN NEW; END'";

    private static final String TRIGGER = "CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW "
            + "EXECUTE FUNCTION touch()";

    private RoutineScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(CreateRoutine.class).refused("42723").java((op) -> op.createFunction("next", "integer", """
                        CREATE FUNCTION next(n integer) RETURNS integer LANGUAGE sql
                        RETURN n + 1
                        """)),
                scenario(CreateRoutine.class).titled("as a procedure")
                    .refused("42723")
                    .java((op) -> op.createProcedure("clean", "", """
                            CREATE OR REPLACE PROCEDURE clean() LANGUAGE plpgsql
                            AS $$ BEGIN PERFORM 1; END $$;
                            """)),
                scenario(ReplaceRoutine.class)
                    .refused("42P13", "CREATE FUNCTION next(n integer) RETURNS text LANGUAGE sql RETURN 'one'")
                    .before(NEXT)
                    .java((op) -> op
                        .replaceFunction("next", "integer",
                                "CREATE FUNCTION next(n integer) RETURNS integer LANGUAGE sql RETURN n + 2")
                        .was("CREATE FUNCTION next(n integer) RETURNS integer LANGUAGE sql RETURN n + 1")),
                scenario(DropRoutine.class).refused("42883")
                    .before(NEXT)
                    .java((op) -> op.dropFunction("next", "integer")
                        .was("CREATE FUNCTION next(n integer) RETURNS integer LANGUAGE sql RETURN n + 1")),
                scenario(CreateRoutine.class).titled("as an aggregate")
                    .refused("42723")
                    .java((op) -> op.createAggregate("total", "bigint", """
                            CREATE AGGREGATE total (bigint) (SFUNC = int8pl, STYPE = bigint, INITCOND = '0')
                            """)),
                scenario(DropRoutine.class).titled("of an aggregate without arguments")
                    .refused("42883")
                    .before("CREATE AGGREGATE lines (*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0')")
                    .java((op) -> op.dropAggregate("lines", "")
                        .was("CREATE AGGREGATE lines (*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0')")),
                scenario(RenameRoutine.class).refused("42883")
                    .before(NEXT)
                    .java((op) -> op
                        .add(new RenameRoutine(new Callable(Kind.FUNCTION, QualifiedName.of("next"), "integer"),
                                Identifier.of("successor")))),
                scenario(SetRoutineSchema.class).refused("42883")
                    .before(NEXT, "CREATE SCHEMA maths")
                    .java((op) -> op.add(new SetRoutineSchema(
                            new Callable(Kind.FUNCTION, QualifiedName.of("public", "next"), "integer"),
                            Identifier.of("maths")))),
                scenario(CreateTrigger.class).before(USERS, TOUCH).java((op) -> op.createTrigger("users", "touched", """
                        CREATE TRIGGER touched BEFORE UPDATE ON users
                        FOR EACH ROW EXECUTE FUNCTION touch()
                        """)),
                scenario(ReplaceTrigger.class).before(USERS, TOUCH, TRIGGER)
                    .java((op) -> op
                        .replaceTrigger("users", "touched",
                                "CREATE TRIGGER touched BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION touch()")
                        .was("CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()")),
                scenario(DropTrigger.class).before(USERS, TOUCH, TRIGGER)
                    .java((op) -> op.dropTrigger("users", "touched")
                        .was("CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()")),
                scenario(RenameTrigger.class).before(USERS, TOUCH, TRIGGER)
                    .java((op) -> op.renameTrigger("users", "touched").to("seen")),
                scenario(SetTriggerMode.class).before(USERS, TOUCH, TRIGGER)
                    .java((op) -> op.setTriggerMode("users", "touched", Mode.DISABLED).was(Mode.ENABLED)));
    }

}
