package dev.migrator.cli;

import java.io.StringWriter;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * An object of JSON while it is written, member by member. What is not known is left out;
 * there is no null.
 */
final class JsonObject {

    private final JsonGenerator generator;

    private JsonObject(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * A whole object as text.
     * @param members writes what is in it
     */
    static String text(Consumer<JsonObject> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), text)) {
            write(generator, members);
        }
        return text.toString();
    }

    /**
     * A member that is a text, such as that of an id, an instant or a duration.
     * @param value null where it is not known
     */
    void text(String name, @Nullable Object value) {
        if (value != null) {
            this.generator.writeStringProperty(name, value.toString());
        }
    }

    /**
     * A member that is a number.
     * @param value null where it is not known
     */
    void number(String name, @Nullable Number value) {
        if (value instanceof Double fraction) {
            this.generator.writeNumberProperty(name, fraction);
        }
        else if (value != null) {
            this.generator.writeNumberProperty(name, value.longValue());
        }
    }

    void flag(String name, boolean value) {
        this.generator.writeBooleanProperty(name, value);
    }

    void texts(String name, Collection<?> values) {
        this.generator.writeArrayPropertyStart(name);
        values.forEach((value) -> this.generator.writeString(value.toString()));
        this.generator.writeEndArray();
    }

    void object(String name, Consumer<JsonObject> members) {
        this.generator.writeName(name);
        write(this.generator, members);
    }

    <T> void objects(String name, Collection<T> values, BiConsumer<T, JsonObject> members) {
        this.generator.writeArrayPropertyStart(name);
        values.forEach((value) -> write(this.generator, (object) -> members.accept(value, object)));
        this.generator.writeEndArray();
    }

    private static void write(JsonGenerator generator, Consumer<JsonObject> members) {
        generator.writeStartObject();
        members.accept(new JsonObject(generator));
        generator.writeEndObject();
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator(""));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

    }

}
