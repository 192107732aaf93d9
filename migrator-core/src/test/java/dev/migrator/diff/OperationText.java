package dev.migrator.diff;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.DatabaseObject.Callable;
import dev.migrator.schema.DatabaseObject.Member;
import dev.migrator.schema.DatabaseObject.Named;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * Operations in short: their kind, and the names of what they are about.
 */
final class OperationText {

    private OperationText() {
    }

    static List<String> of(List<TypedOperation> operations) {
        return operations.stream().map(OperationText::of).toList();
    }

    private static String of(TypedOperation operation) {
        return operation.getClass().getSimpleName() + " "
                + Arrays.stream(operation.getClass().getRecordComponents())
                    .filter((component) -> !component.getName().equals("definition"))
                    .map((component) -> name(value(operation, component)))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
    }

    private static String name(Object value) {
        if (value instanceof QualifiedName || value instanceof Identifier) {
            return value.toString();
        }
        if (value instanceof Named named) {
            return named.name().toString();
        }
        if (value instanceof Member member) {
            return member.owner() + "." + member.name();
        }
        if (value instanceof Callable callable) {
            return "%s(%s)".formatted(callable.name(), callable.arguments());
        }
        if (value instanceof Record thing && thing.getClass().getPackage().equals(Named.class.getPackage())) {
            return Arrays.stream(thing.getClass().getRecordComponents())
                .filter((component) -> component.getName().equals("name"))
                .map((component) -> String.valueOf(value(thing, component)))
                .findFirst()
                .orElse(null);
        }
        return null;
    }

    private static Object value(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        }
        catch (IllegalAccessException | InvocationTargetException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
