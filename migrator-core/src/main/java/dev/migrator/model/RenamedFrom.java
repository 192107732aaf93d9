package dev.migrator.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity or one of its attributes: the names that its table or column had before. A
 * comparison with the database then renames what it finds by one of these names, and does
 * not drop it. Where it finds none, or the present name is there already, the annotation
 * has no meaning; it can stay.
 *
 * <pre>
 * &#64;Entity
 * &#64;RenamedFrom("client")
 * class Customer {
 *
 *     &#64;RenamedFrom("phone")
 *     private String phoneNumber;
 *
 * }
 * </pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
public @interface RenamedFrom {

    /**
     * The former names as the database had them: of a table without its schema, of a
     * column as it is, not of the attribute.
     * @return the latest first
     */
    String[] value();

}
