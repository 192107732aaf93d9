package dev.migrator.schema;

/**
 * The name of a thing of any kind, for comments and privileges.
 */
public sealed interface DatabaseObject {

    /**
     * Answers for this way of naming.
     * @param cases one answer for each way
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * A thing that is found by its name alone.
     *
     * @param kind what it is
     * @param name its name; never with a schema for a schema or an extension
     */
    record Named(NamedKind kind, QualifiedName name) implements DatabaseObject {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.named(this);
        }

    }

    /**
     * A thing that is part of a table, view, materialized view or composite type.
     *
     * @param kind what it is
     * @param owner what it is part of
     * @param name its name there
     */
    record Member(MemberKind kind, QualifiedName owner, Identifier name) implements DatabaseObject {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.member(this);
        }

    }

    /**
     * A function, procedure or aggregate.
     *
     * @param kind which of them
     * @param name its name
     * @param arguments the types of its arguments, separated by commas; as in
     * {@link Routine#arguments()}
     */
    record Callable(Routine.Kind kind, QualifiedName name, String arguments) implements DatabaseObject {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.callable(this);
        }

    }

    /**
     * A table.
     * @param name its name
     * @return the object
     */
    static DatabaseObject table(QualifiedName name) {
        return new Named(NamedKind.TABLE, name);
    }

    /**
     * A column of a table or view.
     * @param table the table or view
     * @param name the column's name
     * @return the object
     */
    static DatabaseObject column(QualifiedName table, Identifier name) {
        return new Member(MemberKind.COLUMN, table, name);
    }

    /**
     * A schema.
     * @param name its name
     * @return the object
     */
    static DatabaseObject schema(Identifier name) {
        return new Named(NamedKind.SCHEMA, new QualifiedName(null, name));
    }

    /**
     * What a thing can be that is found by its name alone.
     */
    enum NamedKind {

        /** A schema. */
        SCHEMA,

        /** An extension. */
        EXTENSION,

        /** A table. */
        TABLE,

        /** An index. */
        INDEX,

        /** A sequence. */
        SEQUENCE,

        /** A view. */
        VIEW,

        /** A materialized view. */
        MATERIALIZED_VIEW,

        /** An enum or composite type. */
        TYPE,

        /** A domain. */
        DOMAIN

    }

    /**
     * What a part of a table can be.
     */
    enum MemberKind {

        /** A column. */
        COLUMN,

        /** A constraint. */
        CONSTRAINT,

        /** A constraint of a domain. */
        DOMAIN_CONSTRAINT,

        /** A trigger. */
        TRIGGER,

        /** A policy. */
        POLICY

    }

    /**
     * One answer for each way of naming.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R named(Named object);

        R member(Member object);

        R callable(Callable object);

    }

}
