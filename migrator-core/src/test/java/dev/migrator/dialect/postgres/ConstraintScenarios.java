package dev.migrator.dialect.postgres;

import java.util.List;

import dev.migrator.operation.ConstraintOperation.AddConstraint;
import dev.migrator.operation.ConstraintOperation.AddConstraintUsingIndex;
import dev.migrator.operation.ConstraintOperation.DropConstraint;
import dev.migrator.operation.ConstraintOperation.KeyKind;
import dev.migrator.operation.ConstraintOperation.RenameConstraint;
import dev.migrator.operation.ConstraintOperation.SetDeferral;
import dev.migrator.operation.ConstraintOperation.SetEnforcement;
import dev.migrator.operation.ConstraintOperation.SetInheritance;
import dev.migrator.operation.ConstraintOperation.ValidateConstraint;
import dev.migrator.schema.Constraint.Inheritance;
import dev.migrator.schema.Deferral;
import dev.migrator.schema.Enforcement;
import dev.migrator.schema.ReferentialAction;

import static dev.migrator.dialect.postgres.Scenario.scenario;
import static dev.migrator.operation.NewConstraint.check;
import static dev.migrator.operation.NewConstraint.foreignKey;

/**
 * Operations on constraints.
 */
final class ConstraintScenarios {

    private static final String USERS = "CREATE TABLE users (id bigint NOT NULL, team_id bigint, email text, "
            + "age integer)";

    private static final String TEAMS = "CREATE TABLE teams (id bigint PRIMARY KEY)";

    private static final String KEY = "ALTER TABLE users ADD CONSTRAINT users_team FOREIGN KEY (team_id) "
            + "REFERENCES teams (id)";

    private static final String CHECK = "ALTER TABLE users ADD CONSTRAINT users_age CHECK (age > 0)";

    private ConstraintScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
                scenario(AddConstraint.class).titled("as a primary key")
                    .before(USERS)
                    .java((op) -> op.addPrimaryKey("users", "id").named("users_pkey")),
                scenario(AddConstraint.class).titled("as a unique constraint")
                    .before(USERS)
                    .java((op) -> op.addUnique("users", "email", "team_id")
                        .named("users_email")
                        .nullsNotDistinct()
                        .include("age")
                        .initiallyDeferred()),
                scenario(AddConstraint.class).titled("as a foreign key")
                    .before(USERS, TEAMS)
                    .java((op) -> op.addForeignKey("users", "team_id")
                        .named("users_team")
                        .references("teams", "id")
                        .onDelete(ReferentialAction.Kind.SET_NULL, "team_id")
                        .deferrable()),
                scenario(AddConstraint.class).titled("as a foreign key that is not valid yet")
                    .before(USERS, TEAMS)
                    .java((op) -> op.addForeignKey("users", "team_id")
                        .named("users_team")
                        .references("teams", "id")
                        .notValid()),
                scenario(AddConstraint.class).titled("as a check")
                    .before(USERS)
                    .java((op) -> op.addCheck("users", "age > 0").named("users_age").comment("nobody is unborn")),
                scenario(AddConstraint.class).titled("as a check that is only stated")
                    .before(USERS)
                    .java((op) -> op.addCheck("users", "age > 0").named("users_age").notEnforced()),
                scenario(AddConstraint.class).titled("as an exclusion constraint")
                    .before("CREATE TABLE bookings (room int4range, during tstzrange)")
                    .java((op) -> op.table("bookings")
                        .addExclude("gist")
                        .named("bookings_overlap")
                        .column("during", "&&")
                        .column("room", "&&")
                        .where("room IS NOT NULL")),
                scenario(AddConstraint.class).titled("as NOT NULL with a name")
                    .before(USERS)
                    .java((op) -> op.table("users").addNotNull("email").named("users_email_there").notValid()),
                scenario(AddConstraint.class).titled("as a key without overlaps")
                    .before("CREATE TABLE stays (room int4range NOT NULL, during tstzrange NOT NULL)")
                    .java((op) -> op.addPrimaryKey("stays", "room", "during").named("stays_pkey").withoutOverlaps()),
                scenario(AddConstraintUsingIndex.class).before(USERS, "CREATE UNIQUE INDEX users_id ON users (id)")
                    .java((op) -> op.table("users")
                        .addConstraintUsingIndex("users_pkey", KeyKind.PRIMARY_KEY, "users_id")),
                scenario(DropConstraint.class).before(USERS, CHECK)
                    .java((op) -> op.dropConstraint("users", "users_age").was(check("age > 0"))),
                scenario(DropConstraint.class).titled("that is a foreign key")
                    .before(USERS, TEAMS, KEY)
                    .java((op) -> op.dropConstraint("users", "users_team")
                        .was(foreignKey("team_id").references("teams", "id"))),
                scenario(RenameConstraint.class).before(USERS, CHECK)
                    .java((op) -> op.table("users").renameConstraint("users_age").to("users_age_check")),
                scenario(ValidateConstraint.class).before(USERS, CHECK + " NOT VALID")
                    .java((op) -> op.table("users").validateConstraint("users_age")),
                scenario(SetDeferral.class).before(USERS, TEAMS, KEY)
                    .java((op) -> op.table("users")
                        .setDeferral("users_team", Deferral.INITIALLY_DEFERRED)
                        .was(Deferral.NOT_DEFERRABLE)),
                scenario(SetEnforcement.class).alsoLocks("teams")
                    .before(USERS, TEAMS, KEY)
                    .java((op) -> op.table("users")
                        .setEnforcement("users_team", Enforcement.NOT_ENFORCED)
                        .was(Enforcement.VALIDATED)),
                scenario(SetInheritance.class)
                    .before("CREATE TABLE users (id bigint, CONSTRAINT users_id NOT NULL id NO INHERIT)")
                    .java((op) -> op.table("users")
                        .setInheritance("users_id", Inheritance.INHERITED)
                        .was(Inheritance.NOT_INHERITED)));
    }

}
