package dev.migrator.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.migrator.operation.TypeOperation.RenameType;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.DatabaseObject.NamedKind;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * A type that another one of its name takes the place of. Columns keep their rows:
 * <ol>
 * <li>the present type gets another name;</li>
 * <li>the wanted one is made;</li>
 * <li>columns get its type, by way of their text ({@link ColumnComparator});</li>
 * <li>the present one is dropped.</li>
 * </ol>
 * A value that the wanted type does not have is an error of the third step.
 *
 * @param type the type
 */
record ReplacedType(Named type) {

    private static final String SUFFIX = "_replaced";

    List<Step> steps(TypedOperation create, Function<QualifiedName, TypedOperation> drop) {
        QualifiedName name = this.type.name();
        QualifiedName away = name.sibling(away(name.name()));
        Step rename = new Step(Stage.TYPE, name + " 0", new RenameType(name, away.name()), Set.of(), Set.of(),
                Set.of(this.type), Set.of(), Set.of(), List.of());
        return List.of(rename, Step.make(Stage.TYPE, name + " 1", create, this.type), drop(away, drop.apply(away)));
    }

    /** Until then the present type needs what it needed under its own name. */
    private Step drop(QualifiedName away, TypedOperation operation) {
        Named object = new Named(this.type.kind(), away);
        return new Step(Stage.DROP_TYPE, this.type.name().toString(), operation, Set.of(), Set.of(), Set.of(object),
                Set.of(object, this.type), Set.of(), List.of());
    }

    private static Identifier away(Identifier name) {
        String text = name.value();
        while (text.getBytes(StandardCharsets.UTF_8).length > Identifier.MAXIMUM_BYTES - SUFFIX.length()) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        }
        return new Identifier(text + SUFFIX);
    }

    /**
     * Whether a type is one of those that are replaced, or an array of it.
     * @param type as PostgreSQL prints it
     */
    static boolean isOneOf(Set<DatabaseObject> things, String type) {
        String element = type.replace("[]", "").replace("\"", "");
        return things.stream()
            .anyMatch((thing) -> thing instanceof Named named
                    && (named.kind() == NamedKind.TYPE || named.kind() == NamedKind.DOMAIN)
                    && named.name().toString().equals(element));
    }

}
