package dev.migrator.codegen.java;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.operation.Before;
import dev.migrator.operation.Literal;
import dev.migrator.operation.SequenceChange;
import dev.migrator.schema.DatabaseObject;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.Index;
import dev.migrator.schema.IndexKey;
import dev.migrator.schema.IndexStorage;
import dev.migrator.schema.QualifiedName;
import dev.migrator.schema.ReferentialAction;
import dev.migrator.schema.ReplicaIdentity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.SequenceOptions;
import dev.migrator.schema.TableStorage;

/**
 * Values of the picture of a database, and operations, as expressions that make them.
 * Records are looked at by reflection: it is true of all of them that their constructor
 * takes their components.
 */
final class ValueCode {

    /** What has a name, where it is declared, and the name. */
    private static final Map<Object, String> CONSTANTS = Map.of(IndexStorage.DEFAULT, "DEFAULT", TableStorage.DEFAULT,
            "DEFAULT", RowSecurity.OFF, "OFF", ReplicaIdentity.DEFAULT, "DEFAULT", ReferentialAction.NO_ACTION,
            "NO_ACTION", SequenceOptions.DEFAULT, "DEFAULT", SequenceChange.NONE, "NONE");

    private final Terms terms;

    private final Imports imports;

    ValueCode(Terms terms, Imports imports) {
        this.terms = terms;
        this.imports = imports;
    }

    Code of(@Nullable Object value) {
        if (value == null) {
            return Code.of("null");
        }
        if (value instanceof String text) {
            return this.terms.text(text);
        }
        if (value instanceof Long number) {
            return Code.of(number + "L");
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return Code.of(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return constant(constant.getDeclaringClass(), constant.name());
        }
        return value instanceof Record ? named(value) : collection(value);
    }

    private Code named(Object value) {
        String constant = CONSTANTS.get(value);
        if (constant != null) {
            return constant(value.getClass(), constant);
        }
        if (value.equals(Literal.NULL)) {
            return constant(Literal.class, "NULL");
        }
        if (value.equals(Index.BTREE)) {
            return constant(Index.class, "BTREE");
        }
        if (value instanceof Identifier name) {
            return make(Identifier.class, "of", this.terms.name(name));
        }
        if (value instanceof QualifiedName name) {
            Identifier schema = name.schema();
            return schema == null ? make(QualifiedName.class, "of", this.terms.name(name.name()))
                    : make(QualifiedName.class, "of", this.terms.name(schema), this.terms.name(name.name()));
        }
        return made(value);
    }

    private Code made(Object value) {
        if (value instanceof Before<?> before) {
            return before(before);
        }
        if (value instanceof IndexKey key && key.term() instanceof IndexKey.ColumnTerm term
                && key.equals(IndexKey.column(term.column()))) {
            return make(IndexKey.class, "column", of(term.column()));
        }
        if (value instanceof DatabaseObject.Named object && object.kind() == DatabaseObject.NamedKind.TABLE) {
            return make(DatabaseObject.class, "table", of(object.name()));
        }
        List<Code> components = Stream.of(value.getClass().getRecordComponents())
            .map((component) -> of(component(value, component)))
            .toList();
        return Code.of(Code.of("new " + this.imports.name(value.getClass())), Chain.arguments(components));
    }

    private static @Nullable Object component(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        }
        catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("A public record does not tell its " + component.getName(), ex);
        }
    }

    private Code before(Before<?> before) {
        if (before instanceof Before.Value<?> known) {
            return make(Before.class, "of", of(known.value()));
        }
        return make(Before.class, before instanceof Before.Nothing ? "nothing" : "unknown");
    }

    private Code collection(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Collection<?> values) {
            Class<?> type = value instanceof Set ? Set.class : List.class;
            return make(type, "of", values.stream().map(this::of).toArray(Code[]::new));
        }
        throw new IllegalStateException("There are no words for a " + value.getClass().getName());
    }

    /**
     * Several entries in the order of their names: that of {@code Map.of} is another with
     * each start of the virtual machine, and the checksum of a revision must not be.
     */
    private Code map(Map<?, ?> map) {
        Code entries = make(Map.class, "ofEntries",
                map.entrySet()
                    .stream()
                    .map((entry) -> make(Map.class, "entry", of(entry.getKey()), of(entry.getValue())))
                    .toArray(Code[]::new));
        return switch (map.size()) {
            case 0 -> make(Map.class, "of");
            case 1 -> make(Map.class, "of",
                    map.entrySet()
                        .stream()
                        .flatMap((entry) -> Stream.of(of(entry.getKey()), of(entry.getValue())))
                        .toArray(Code[]::new));
            default ->
                Code.of(Code.of("new " + this.imports.name(TreeMap.class) + "<>"), Chain.arguments(List.of(entries)));
        };
    }

    private Code make(Class<?> type, String method, Code... arguments) {
        return Code.of(Code.of(this.imports.name(type) + "." + method), Chain.arguments(List.of(arguments)));
    }

    private Code constant(Class<?> type, String name) {
        return Code.of(this.imports.name(type) + "." + name);
    }

}
