package dev.migrator.codegen.java;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrator.codegen.java.Code.Cut;
import dev.migrator.codegen.java.Code.Group;
import dev.migrator.codegen.java.Code.Indented;
import dev.migrator.codegen.java.Code.TextBlock;
import dev.migrator.codegen.java.Code.Word;
import dev.migrator.operation.Before;
import dev.migrator.operation.DropBehavior;
import dev.migrator.operation.TypedOperation;
import dev.migrator.schema.Identifier;
import dev.migrator.schema.QualifiedName;

/**
 * The expressions that all kinds of operations are said with.
 */
final class Terms {

    private static final int LONGEST_LITERAL = 90;

    /** In bytes. A class file has room for 65535 of a constant. */
    private static final int LONGEST_CONSTANT = 60_000;

    /** {@code Map.of} has no room for more. */
    private static final int LARGEST_MAP = 10;

    private static final Pattern PIECE = Pattern.compile("(?s).{1,%d}(?: |$)|.{%<d}".formatted(LONGEST_LITERAL - 10));

    private static final Pattern PART = Pattern.compile("(?s).{1,%d}".formatted(LONGEST_CONSTANT / 6));

    private final Imports imports;

    Terms(Imports imports) {
        this.imports = imports;
    }

    Chain op(String method, Code... arguments) {
        return Chain.on("op").call(method, arguments);
    }

    /**
     * A call that is about a table: on the recorder where the table is told by its name
     * alone.
     */
    Chain on(QualifiedName table, String method, Code... arguments) {
        if (table.schema() != null) {
            return alter(table).call(method, arguments);
        }
        List<Code> all = new ArrayList<>(List.of(name(table.name())));
        all.addAll(List.of(arguments));
        return Chain.on("op").call(method, all);
    }

    /**
     * {@code op.table("users")}.
     */
    Chain alter(QualifiedName table) {
        return op("table", name(table));
    }

    /**
     * {@code op.alterColumn("users", "email")}.
     */
    Chain alter(QualifiedName table, Identifier column) {
        return on(table, "alterColumn", name(column));
    }

    /**
     * Any operation, as a record.
     */
    Code add(TypedOperation operation) {
        return op("add", value(operation)).code();
    }

    Code name(Identifier name) {
        return Code.of(JavaLiteral.string(name.value()));
    }

    /**
     * For a method that takes a name, and as well one with its schema.
     */
    Code name(QualifiedName name) {
        return name.schema() == null ? name(name.name()) : value(name);
    }

    List<Code> names(Collection<Identifier> names) {
        return names.stream().map(this::name).toList();
    }

    /**
     * Names after another argument.
     */
    Code[] with(Code first, Collection<Identifier> names) {
        return Stream.concat(Stream.of(first), names(names).stream()).toArray(Code[]::new);
    }

    /**
     * A word of the database: a value of an enum, a parameter.
     */
    Code word(String text) {
        return Code.of(JavaLiteral.string(text));
    }

    /**
     * Text that may have many lines, or a long one.
     */
    Code text(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_CONSTANT) {
            List<Code> parts = new ArrayList<>(List.of(Code.of("\"\"")));
            PART.matcher(text).results().forEach((part) -> parts.add(new TextBlock(part.group())));
            return Chain.on("String").call("join", parts).code();
        }
        if (text.contains("\n")) {
            return new TextBlock(text);
        }
        return JavaLiteral.string(text).length() <= LONGEST_LITERAL ? word(text) : pieces(text);
    }

    private static Code pieces(String text) {
        List<Code> parts = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (!parts.isEmpty()) {
                parts.add(new Cut(" "));
                parts.add(new Word("+ "));
            }
            parts.add(new Word(JavaLiteral.string(piece.group())));
        }
        return new Group(new Indented(Lines.CONTINUATION, new Code.Sequence(parts)), parts.size() > 1);
    }

    Code number(long number) {
        return Code.of(number == (int) number ? Long.toString(number) : number + "L");
    }

    Code list(List<Code> elements) {
        return Chain.on(this.imports.name(List.class)).call("of", elements).code();
    }

    /**
     * A map whose order does not matter.
     */
    Code map(List<Code> keys, List<Code> values) {
        Chain maps = Chain.on(this.imports.name(Map.class));
        List<Code> alternating = new ArrayList<>();
        List<Code> entries = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            alternating.addAll(List.of(keys.get(index), values.get(index)));
            entries.add(maps.call("entry", keys.get(index), values.get(index)).code());
        }
        return (keys.size() <= LARGEST_MAP ? maps.call("of", alternating) : maps.call("ofEntries", entries)).code();
    }

    Code value(@Nullable Object value) {
        return new ValueCode(this, this.imports).of(value);
    }

    Code type(Class<?> type) {
        return Code.of(this.imports.name(type));
    }

    /**
     * A chain that begins with a static method.
     */
    Chain call(Class<?> type, String method, Code... arguments) {
        return Chain.of(this.imports.method(type, method), arguments);
    }

    /**
     * {@code (table) -> { ... }}, or without braces for a single statement.
     */
    Code lambda(String variable, List<Code> statements) {
        Code head = Code.of("(" + variable + ") -> ");
        return statements.size() == 1 ? Code.of(head, statements.get(0))
                : Code.of(head, Code.of("{"), new Code.Statements(statements), Code.of("}"));
    }

    /**
     * {@code (key) -> key.deferrable()}, or {@code (key) -> key} for nothing.
     */
    Code lambda(Chain body) {
        return Code.of(Code.of("(" + body.root() + ") -> "),
                body.calls().isEmpty() ? Code.of(body.root()) : body.code());
    }

    Chain drop(Chain drop, boolean ifExists, DropBehavior behavior) {
        return drop.callIf(ifExists, "ifExists").callIf(behavior == DropBehavior.CASCADE, "cascade");
    }

    /**
     * A drop or a change of what there was, where that is known.
     */
    <T> Code was(Chain chain, @Nullable T before, Function<T, Code> value) {
        return before == null ? chain.code() : chain.call("was", value.apply(before)).code();
    }

    /**
     * A change of what there was, or of nothing, where that is known.
     */
    <T> Code after(Chain chain, Before<T> before, Function<T, Code> value) {
        if (before instanceof Before.Value<T> known) {
            return chain.call("was", value.apply(known.value())).code();
        }
        return before instanceof Before.Nothing<T> ? chain.call("wasNothing").code() : chain.code();
    }

}
