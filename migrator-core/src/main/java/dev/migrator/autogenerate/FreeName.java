package dev.migrator.autogenerate;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import dev.migrator.schema.Identifier;

/**
 * A name that PostgreSQL takes: one that is too long is cut off and ends in a checksum of
 * the whole, so that two long names stay two; one that is taken gets a number.
 */
final class FreeName {

    private FreeName() {
    }

    /**
     * The name.
     * @param wanted one character or more
     * @param taken whether something has the name already
     */
    static Identifier of(String wanted, Predicate<Identifier> taken) {
        return Stream
            .concat(Stream.of(wanted),
                    IntStream.iterate(1, (number) -> number + 1).mapToObj((number) -> wanted + number))
            .map(FreeName::fitting)
            .filter(taken.negate())
            .findFirst()
            .orElseThrow();
    }

    private static Identifier fitting(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= Identifier.MAXIMUM_BYTES) {
            return new Identifier(name);
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        String end = "_%08x".formatted(checksum.getValue());
        int length = name.length();
        while (bytes(name.substring(0, length)) + end.length() > Identifier.MAXIMUM_BYTES) {
            length = name.offsetByCodePoints(length, -1);
        }
        return new Identifier(name.substring(0, length) + end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

}
