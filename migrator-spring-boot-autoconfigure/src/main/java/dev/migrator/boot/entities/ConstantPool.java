package dev.migrator.boot.entities;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The constants of a class file, among which is every type that the class uses. They are
 * read without a library: they look the same in class files of all versions, and Spring's
 * copy of ASM is for its own use.
 *
 * @param classes what is used as a class, with slashes; an array is a descriptor
 * @param texts everything that is text, among which are the descriptors and signatures of
 * fields, methods, local variables and annotations
 * @see <a href=
 * "https://docs.oracle.com/javase/specs/jvms/se25/html/jvms-4.html#jvms-4.4">The Java
 * Virtual Machine Specification, 4.4</a>
 */
record ConstantPool(List<String> classes, Set<String> texts) {

    private static final int MAGIC_AND_VERSION = 8;

    private static final int UTF8 = 1;

    private static final int CLASS = 7;

    // A class type in a descriptor or a signature, which ends or goes on with arguments.
    private static final Pattern CLASS_TYPE = Pattern.compile("L([\\p{javaJavaIdentifierPart}/]+)[;<]");

    ConstantPool {
        classes = List.copyOf(classes);
        texts = Set.copyOf(texts);
    }

    static ConstantPool read(InputStream file) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(file));
        data.skipNBytes(MAGIC_AND_VERSION);
        int end = data.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        Set<Integer> classes = new HashSet<>();
        int position = 1;
        while (position < end) {
            int tag = data.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts.put(position, data.readUTF());
                case CLASS -> classes.add(data.readUnsignedShort());
                default -> data.skipNBytes(length(tag));
            }
            position += positions(tag);
        }
        return new ConstantPool(classes.stream().map(texts::get).toList(), new HashSet<>(texts.values()));
    }

    private static int length(int tag) {
        return switch (tag) {
            case 8, 16, 19, 20 -> 2; // string, method type, module, package
            case 15 -> 3; // method handle
            // integer, float, field, method, interface method, name and type, dynamic
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8; // long, double
            default -> throw new IllegalStateException("A constant of a class file has the unknown tag " + tag);
        };
    }

    // Long and double take two positions (JVMS 4.4.5).
    private static int positions(int tag) {
        return (tag == 5 || tag == 6) ? 2 : 1;
    }

    /**
     * The types that are named.
     * @return names as {@link Class#getName()} has them, in their order; some may be
     * none, since a string literal can look like a descriptor
     */
    Set<String> types() {
        Set<String> types = new TreeSet<>();
        this.classes.forEach((name) -> types.add(name.replace('/', '.')));
        this.texts.forEach((text) -> CLASS_TYPE.matcher(text)
            .results()
            .forEach((match) -> types.add(match.group(1).replace('/', '.'))));
        return types;
    }

    boolean hasDescriptor(String type) {
        return this.texts.contains("L" + type.replace('.', '/') + ";");
    }

}
