package dev.migrator.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads one target: first the range, then the branch, then the steps, then the name. What
 * looks like none of these is left to be a name that no revision has.
 */
final class TargetParser {

    private static final Pattern STEPS = Pattern.compile("(.*?)([+-])(\\d+)");

    private static final int MOST_DIGITS = 9;

    private final String text;

    TargetParser(String text) {
        this.text = text;
    }

    Target parse() {
        int colon = this.text.indexOf(':');
        if (colon < 0) {
            return end(this.text);
        }
        if (this.text.indexOf(':', colon + 1) >= 0) {
            throw new UnreadableTargetException(this.text, "a range has one colon");
        }
        return new Target.Range(endOrNothing(this.text.substring(0, colon)),
                endOrNothing(this.text.substring(colon + 1)));
    }

    private @Nullable Target endOrNothing(String part) {
        return part.isEmpty() ? null : end(part);
    }

    private Target end(String part) {
        int at = part.indexOf('@');
        if (at < 0) {
            return point(part);
        }
        if (at == 0) {
            throw new UnreadableTargetException(this.text, "there is no branch before the @");
        }
        if (part.indexOf('@', at + 1) >= 0) {
            throw new UnreadableTargetException(this.text, "only one branch can be named");
        }
        return new Target.Branch(part.substring(0, at), point(part.substring(at + 1)));
    }

    private Target point(String part) {
        Matcher steps = STEPS.matcher(part);
        if (!steps.matches()) {
            return place(part);
        }
        String from = steps.group(1);
        return new Target.Relative(from.isEmpty() ? null : place(from), count(steps.group(2), steps.group(3)));
    }

    private static int count(String sign, String digits) {
        // More steps than any graph has are as many as these.
        int count = (digits.length() > MOST_DIGITS) ? Integer.MAX_VALUE : Integer.parseInt(digits);
        return sign.equals("-") ? -count : count;
    }

    private Target place(String part) {
        if (part.isEmpty()) {
            throw new UnreadableTargetException(this.text, "a revision is missing");
        }
        return switch (part) {
            case "head" -> new Target.Head();
            case "heads" -> new Target.Heads();
            case "base" -> new Target.Base();
            case "current" -> new Target.Current();
            default -> new Target.Named(part);
        };
    }

}
