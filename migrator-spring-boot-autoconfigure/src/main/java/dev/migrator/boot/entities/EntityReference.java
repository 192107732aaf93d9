package dev.migrator.boot.entities;

import java.util.Locale;

/**
 * A place where a revision uses an entity or a repository.
 *
 * @param revision the class of the revision
 * @param type the class or interface that it uses
 * @param kind what that is
 * @param place the class whose code has it: the revision itself, one that is declared
 * inside it, or one that it inherits from
 */
public record EntityReference(String revision, String type, Kind kind, String place) {

    /**
     * A sentence for the message of a test.
     */
    @Override
    public String toString() {
        String sentence = "%s uses the %s %s".formatted(this.revision, this.kind.name().toLowerCase(Locale.ROOT),
                this.type);
        return this.place.equals(this.revision) ? sentence : sentence + " in " + this.place;
    }

    /**
     * What a revision uses.
     */
    public enum Kind {

        /**
         * A class that says what a table has, or a part of one.
         */
        ENTITY,

        /**
         * A repository of Spring Data, which reads and writes entities.
         */
        REPOSITORY

    }

}
