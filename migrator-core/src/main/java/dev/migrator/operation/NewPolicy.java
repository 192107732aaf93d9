package dev.migrator.operation;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrator.schema.Identifier;
import dev.migrator.schema.Policy;
import dev.migrator.schema.Policy.Command;
import dev.migrator.schema.Policy.Kind;
import dev.migrator.schema.QualifiedName;

/**
 * A policy that is to be made: permissive, for all commands and for everybody, unless
 * said otherwise.
 */
public final class NewPolicy {

    private Kind kind = Kind.PERMISSIVE;

    private Command command = Command.ALL;

    private List<Identifier> roles = List.of(Policy.PUBLIC);

    private @Nullable String using;

    private @Nullable String check;

    private @Nullable String comment;

    private NewPolicy() {
    }

    static Policy of(String table, String name, Consumer<NewPolicy> definition) {
        NewPolicy policy = new NewPolicy();
        definition.accept(policy);
        return new Policy(QualifiedName.of(table), Identifier.of(name), policy.kind, policy.command, policy.roles,
                policy.using, policy.check, policy.comment);
    }

    /**
     * {@code AS RESTRICTIVE}: a row needs all of these.
     * @return this
     */
    public NewPolicy restrictive() {
        this.kind = Kind.RESTRICTIVE;
        return this;
    }

    /**
     * {@code FOR}.
     * @param only the command that it applies to
     * @return this
     */
    public NewPolicy on(Command only) {
        this.command = only;
        return this;
    }

    /**
     * {@code TO}.
     * @param names the roles that it applies to
     * @return this
     */
    public NewPolicy to(String... names) {
        this.roles = Names.of(names);
        return this;
    }

    /**
     * {@code USING}.
     * @param sql which rows can be seen
     * @return this
     */
    public NewPolicy using(String sql) {
        this.using = sql;
        return this;
    }

    /**
     * {@code WITH CHECK}.
     * @param sql which rows can be written
     * @return this
     */
    public NewPolicy withCheck(String sql) {
        this.check = sql;
        return this;
    }

    /**
     * {@code COMMENT ON POLICY}.
     * @param text the comment
     * @return this
     */
    public NewPolicy comment(String text) {
        this.comment = text;
        return this;
    }

}
