package dev.migrator.boot.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReader;

/**
 * A class as its file has it.
 */
final class ClassFile {

    private final MetadataReader reader;

    ClassFile(MetadataReader reader) {
        this.reader = reader;
    }

    String name() {
        return metadata().getClassName();
    }

    List<String> supertypes() {
        return Stream
            .concat(Stream.ofNullable(metadata().getSuperClassName()), Arrays.stream(metadata().getInterfaceNames()))
            .toList();
    }

    boolean isAnnotated(String annotation) {
        return metadata().isAnnotated(annotation);
    }

    boolean hasMemberAnnotated(String annotation) {
        return constants().hasDescriptor(annotation);
    }

    /**
     * Every type that it names.
     * @return names as {@link Class#getName()} has them; also its own, and perhaps some
     * that are none
     */
    Set<String> references() {
        return constants().types();
    }

    private AnnotationMetadata metadata() {
        return this.reader.getAnnotationMetadata();
    }

    private ConstantPool constants() {
        try (InputStream file = this.reader.getResource().getInputStream()) {
            return ConstantPool.read(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
