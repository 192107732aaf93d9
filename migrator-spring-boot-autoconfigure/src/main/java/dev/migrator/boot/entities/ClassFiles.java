package dev.migrator.boot.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * The class files of a class path. No class is loaded, so none is initialised.
 */
final class ClassFiles {

    private final PathMatchingResourcePatternResolver resources;

    private final MetadataReaderFactory readers;

    ClassFiles(@Nullable ClassLoader classLoader) {
        this.resources = new PathMatchingResourcePatternResolver(classLoader);
        this.readers = MetadataReaderFactory.create(this.resources);
    }

    List<ClassFile> below(String basePackage) {
        String pattern = "classpath*:" + ClassUtils.convertClassNameToResourcePath(basePackage) + "/**/*.class";
        try {
            return Arrays.stream(this.resources.getResources(pattern)).map(this::read).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * A class by its name.
     * @param name as {@link Class#getName()} has it
     * @return empty where the JDK has it, which knows no entities, and where it is not on
     * the class path: an optional library, which has no entities of this application then
     */
    Stream<ClassFile> named(String name) {
        if (name.startsWith("java.")) {
            return Stream.empty();
        }
        Resource resource = this.resources
            .getResource("classpath:" + ClassUtils.convertClassNameToResourcePath(name) + ClassUtils.CLASS_FILE_SUFFIX);
        return resource.exists() ? Stream.of(read(resource)) : Stream.empty();
    }

    private ClassFile read(Resource resource) {
        try {
            return new ClassFile(this.readers.getMetadataReader(resource));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
