package dev.migrator.boot.entities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the code of a revision refers to: that of its class, of the classes that are
 * declared inside it, and of those that it inherits from.
 */
final class RevisionCode {

    private final ClassFiles files;

    private final MappedTypes mapped;

    RevisionCode(ClassFiles files) {
        this.files = files;
        this.mapped = new MappedTypes(files);
    }

    List<EntityReference> references(ClassFile revision) {
        Map<String, ClassFile> parts = new LinkedHashMap<>();
        addInherited(revision, parts);
        return parts.values().stream().flatMap((part) -> references(revision.name(), part)).toList();
    }

    // An entity that is inherited from is a reference; what it refers to itself is not.
    private void addInherited(ClassFile type, Map<String, ClassFile> parts) {
        addNested(type.name(), type, parts);
        type.supertypes()
            .stream()
            .filter((name) -> this.mapped.kind(name).isEmpty())
            .flatMap(this.files::named)
            .forEach((supertype) -> addInherited(supertype, parts));
    }

    // A class names those that are declared inside it: JVMS 4.7.6 wants its members
    // there, and a local or an anonymous class is created by its name.
    private void addNested(String outermost, ClassFile type, Map<String, ClassFile> parts) {
        if (parts.putIfAbsent(type.name(), type) == null) {
            type.references()
                .stream()
                .filter((name) -> isInside(outermost, name))
                .flatMap(this.files::named)
                .forEach((nested) -> addNested(outermost, nested, parts));
        }
    }

    // What the revision itself declares changes only with the revision.
    private Stream<EntityReference> references(String revision, ClassFile part) {
        return part.references()
            .stream()
            .filter((name) -> !name.equals(revision) && !isInside(revision, name))
            .flatMap((name) -> this.mapped.kind(name)
                .map((kind) -> new EntityReference(revision, name, kind, part.name()))
                .stream());
    }

    private static boolean isInside(String outer, String name) {
        return name.startsWith(outer + "$");
    }

}
