package dev.migrator.codegen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a message, as names are made of them: letters and digits of any script,
 * composed, so that a name is spelled with the same bytes on every file system.
 */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}]*");

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    static Words of(String message) {
        String composed = Normalizer.normalize(message, Normalizer.Form.NFC);
        return new Words(WORD.matcher(composed).results().map(MatchResult::group).toList());
    }

    /**
     * Joins as many words as fit; of a first word that does not, as much as does.
     */
    String join(String separator, int limit, UnaryOperator<String> spelling) {
        List<String> fitting = new ArrayList<>();
        int length = 0;
        for (String word : this.words) {
            String spelled = spelling.apply(word);
            length += spelled.length() + (fitting.isEmpty() ? 0 : separator.length());
            if (length > limit) {
                return fitting.isEmpty() ? cut(spelled, limit) : String.join(separator, fitting);
            }
            fitting.add(spelled);
        }
        return String.join(separator, fitting);
    }

    private static String cut(String word, int limit) {
        return word.substring(0, Character.isHighSurrogate(word.charAt(limit - 1)) ? limit - 1 : limit);
    }

}
