package dev.migrator.dialect.postgres;

import java.util.List;

/**
 * What became of a pair of sketches.
 *
 * @param kind whether the law held
 * @param sign what kind of failure it is, by which it is known again in a smaller pair
 * @param text what was done, and what came of it
 */
record Verdict(Kind kind, String sign, String text) {

    static final Verdict HOLDS = new Verdict(Kind.HOLDS, "", "");

    /** PostgreSQL has no such schema, whatever the order in which it is made. */
    static Verdict unreal(String sqlState, String message) {
        return new Verdict(Kind.UNREAL, sqlState, message);
    }

    static Verdict broken(String sign, List<String> lines) {
        return new Verdict(Kind.BROKEN, sign, String.join("\n", lines));
    }

    enum Kind {

        HOLDS, UNREAL, BROKEN

    }

}
