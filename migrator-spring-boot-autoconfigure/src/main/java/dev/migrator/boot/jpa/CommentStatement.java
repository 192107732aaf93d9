package dev.migrator.boot.jpa;

import java.util.regex.Pattern;

/**
 * A comment as Hibernate writes it: with the text as it is between the quotes. Who has
 * let Hibernate create tables has doubled the apostrophes in the text; who has not, has
 * not. Both are meant as they are read.
 */
final class CommentStatement {

    private static final String START = "comment on ";

    private static final String BEFORE_TEXT = " is '";

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    private CommentStatement() {
    }

    /**
     * The statement in a form that PostgreSQL understands.
     * @param statement any statement
     * @return the same where it is no comment, or one whose text needs nothing
     */
    static String repaired(String statement) {
        int text = statement.indexOf(BEFORE_TEXT) + BEFORE_TEXT.length();
        if (!statement.startsWith(START) || !statement.endsWith("'") || text < BEFORE_TEXT.length()) {
            return statement;
        }
        String comment = statement.substring(text, statement.length() - 1);
        return LONE_APOSTROPHE.matcher(comment).find() ? statement.substring(0, text) + comment.replace("'", "''") + "'"
                : statement;
    }

}
