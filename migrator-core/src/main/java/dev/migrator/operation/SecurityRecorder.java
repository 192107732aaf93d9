package dev.migrator.operation;

import java.util.function.Consumer;

import dev.migrator.operation.PolicyOperation.AlterPolicy;
import dev.migrator.operation.PolicyOperation.CreatePolicy;
import dev.migrator.operation.PolicyOperation.DropPolicy;
import dev.migrator.operation.PolicyOperation.RenamePolicy;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Privilege;
import dev.migrator.schema.QualifiedName;

/**
 * Says operations on policies and privileges.
 */
public interface SecurityRecorder extends Recorder {

    /**
     * {@code CREATE POLICY}. Takes ACCESS EXCLUSIVE on the table for a moment.
     * @param table its table
     * @param name its name, without quotes
     * @param definition what it says, such as
     * {@code (p) -> p.using("owner = current_user")}
     */
    default void createPolicy(String table, String name, Consumer<NewPolicy> definition) {
        add(new CreatePolicy(NewPolicy.of(table, name, definition)));
    }

    /**
     * {@code ALTER POLICY}. Takes ACCESS EXCLUSIVE on the table for a moment. A condition
     * can be changed, but not be taken away.
     * @param table its table
     * @param name its name
     * @param definition what it is to say
     * @return the change, to say what it said
     */
    default Change<Consumer<NewPolicy>> alterPolicy(String table, String name, Consumer<NewPolicy> definition) {
        Policy to = NewPolicy.of(table, name, definition);
        return begin(new Change<>((before) -> new AlterPolicy(to,
                before.known().map((was) -> NewPolicy.of(table, name, was)).orElse(null))));
    }

    /**
     * {@code DROP POLICY}. Takes ACCESS EXCLUSIVE on the table for a moment. There is no
     * {@code CASCADE}.
     * @param table its table
     * @param name its name
     * @return the drop, to say what it said
     */
    default Change<Consumer<NewPolicy>> dropPolicy(String table, String name) {
        return begin(new Change<>((before) -> new DropPolicy(QualifiedName.of(table), Identifier.of(name), false,
                before.known().map((was) -> NewPolicy.of(table, name, was)).orElse(null))));
    }

    /**
     * {@code ALTER POLICY ... RENAME TO}. Takes ACCESS EXCLUSIVE on the table for a
     * moment.
     * @param table its table
     * @param name its name
     * @return to say the name that it gets
     */
    default Destination renamePolicy(String table, String name) {
        return begin(new Destination("renamePolicy(\"%s\", \"%s\")".formatted(table, name),
                (to) -> new RenamePolicy(QualifiedName.of(table), Identifier.of(name), to)));
    }

    /**
     * {@code GRANT}.
     * @param privileges what may be done; at least one
     * @return to say with what, and by whom
     */
    default Privileges grant(Privilege... privileges) {
        return begin(Privileges.granted(privileges));
    }

    /**
     * {@code REVOKE}.
     * @param privileges what may no longer be done; at least one
     * @return to say with what, and by whom
     */
    default Privileges revoke(Privilege... privileges) {
        return begin(Privileges.revoked(privileges));
    }

}
