package dev.migrator.boot.entities;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import dev.migrator.script.Revision;

/**
 * The entities that revisions in Java use. An entity is as the newest revision needs it,
 * so a revision of last year that uses it fails on a new database as soon as the entity
 * has another column. A test keeps them out: <pre class="code">
 * assertThat(EntityReferences.in("com.example.shop")).isEmpty();
 * assertThat(EntityReferences.in("com.example.shop").except(CountProducts.class)).isEmpty();
 * </pre>
 * <p>
 * What counts is everything that the class file of the revision names, and that of its
 * nested, local and anonymous classes, and that of its superclasses and interfaces.
 * Entities are found by their annotations, or those of their superclasses: JPA's
 * {@code @Entity}, {@code @MappedSuperclass} and {@code @Embeddable}, and Spring Data's
 * {@code @Table} and {@code @Id}. A class that is declared inside an entity counts as
 * that entity; an entity that is declared inside the revision itself does not count.
 * <p>
 * What is named in texts only is not seen, such as an entity in a JPQL query or in
 * orm.xml, nor a constant that the compiler copies, nor what a service does that the
 * revision calls.
 */
public final class EntityReferences implements Iterable<EntityReference> {

    private final List<EntityReference> references;

    private EntityReferences(List<EntityReference> references) {
        this.references = references;
    }

    /**
     * Reads the class files of all {@link Revision} classes, whatever their profiles and
     * other conditions.
     * @param packages where the revisions are; packages below them belong to them
     * @return possibly empty
     * @throws NoRevisionClassException where a package has no revision, since nothing
     * would be checked
     * @throws IllegalArgumentException where no package is given, for the same reason
     */
    public static EntityReferences in(String... packages) {
        return in(ClassUtils.getDefaultClassLoader(), packages);
    }

    static EntityReferences in(@Nullable ClassLoader classLoader, String... packages) {
        Assert.notEmpty(packages, "Name the packages of the revisions");
        ClassFiles files = new ClassFiles(classLoader);
        RevisionCode code = new RevisionCode(files);
        return new EntityReferences(Arrays.stream(packages)
            .flatMap((basePackage) -> revisions(files, basePackage).stream())
            .flatMap((revision) -> code.references(revision).stream())
            .distinct()
            .sorted(Comparator.comparing(EntityReference::revision)
                .thenComparing(EntityReference::place)
                .thenComparing(EntityReference::type))
            .toList());
    }

    private static List<ClassFile> revisions(ClassFiles files, String basePackage) {
        List<ClassFile> revisions = files.below(basePackage)
            .stream()
            .filter((file) -> file.isAnnotated(Revision.class.getName()))
            .toList();
        if (revisions.isEmpty()) {
            throw new NoRevisionClassException(basePackage);
        }
        return revisions;
    }

    /**
     * Leaves out revisions of which it is accepted, for example those that every database
     * has already.
     * @param revisions their classes
     * @return what the other revisions use
     */
    public EntityReferences except(Class<?>... revisions) {
        List<String> accepted = Arrays.stream(revisions).map(Class::getName).toList();
        return new EntityReferences(
                this.references.stream().filter((reference) -> !accepted.contains(reference.revision())).toList());
    }

    /**
     * Each reference once.
     * @return by the names of the revision, of the class that has the reference, and of
     * the entity; never removes
     */
    @Override
    public Iterator<EntityReference> iterator() {
        return this.references.iterator();
    }

    @Override
    public String toString() {
        return this.references.toString();
    }

}
