package dev.migrator.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrator.codegen.java.NotedOperation;

/**
 * What a drafted revision does in one direction, as both SQL and Java can say it.
 */
public sealed interface RevisionWay {

    /**
     * The statements.
     * @return SQL text with the notes as comments; blank where there is nothing to do
     */
    String sql();

    /**
     * The same way with notes for its reader.
     * @param notes lines of text, which become comments before the first statement
     * @return another one
     */
    RevisionWay noting(List<String> notes);

    /**
     * Answers for this kind of way.
     * @param cases one answer for each kind
     * @param <R> the type of the answer
     * @return the answer of the case that fits
     */
    <R> R match(Cases<R> cases);

    /**
     * SQL that somebody wrote.
     *
     * @param sql the statements; blank where it is still to be written or there is
     * nothing to do
     */
    record Written(String sql) implements RevisionWay {

        @Override
        public RevisionWay noting(List<String> notes) {
            return notes.isEmpty() ? this : new Written(comments(notes) + this.sql);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.written(this);
        }

    }

    /**
     * Operations.
     *
     * @param operations what is done, in order; code is not among them
     * @param statements the same as SQL, with a paragraph for each operation
     * @param notes lines of text for its reader
     */
    record Operating(List<NotedOperation> operations, String statements, List<String> notes) implements RevisionWay {

        /**
         * Copies.
         */
        public Operating {
            operations = List.copyOf(operations);
            notes = List.copyOf(notes);
        }

        @Override
        public String sql() {
            return comments(this.notes) + this.statements;
        }

        @Override
        public RevisionWay noting(List<String> more) {
            List<String> all = new ArrayList<>(more);
            all.addAll(this.notes);
            return new Operating(this.operations, this.statements, all);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.operating(this);
        }

    }

    private static String comments(List<String> notes) {
        return notes.isEmpty() ? ""
                : notes.stream()
                    .map((note) -> "-- " + note.replaceAll("\\R", " ") + "\n")
                    .collect(Collectors.joining("", "", "\n"));
    }

    /**
     * One answer for each kind of way.
     *
     * @param <R> the type of the answer
     */
    interface Cases<R> {

        R written(Written way);

        R operating(Operating way);

    }

}
