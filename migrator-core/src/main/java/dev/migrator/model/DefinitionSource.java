package dev.migrator.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.migrator.operation.Operation;
import dev.migrator.operation.Operations;

/**
 * What a definition in Java says. It speaks of the kinds of things that it says; of
 * extensions and privileges only where it says so itself, since a database has some of
 * these anyway.
 *
 * @param name what the definition is called, such as the name of its bean
 * @param definition says it
 */
public record DefinitionSource(String name, SchemaDefinition definition) implements SchemaSource {

    private static final Set<ObjectKind> ONLY_WHEN_SAID = EnumSet.of(ObjectKind.EXTENSION, ObjectKind.PRIVILEGE,
            ObjectKind.STORAGE);

    @Override
    public Declaration declare() {
        List<Operation> operations = Operations.record(this.definition::define);
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        operations.forEach((operation) -> kinds.addAll(operation.match(new SpokenKinds())));
        kinds.removeAll(ONLY_WHEN_SAID);
        kinds.addAll(this.definition.kinds());
        return new Declaration("schema definition '%s'".formatted(this.name), operations, List.of(), kinds);
    }

}
