package dev.migrator.sample.jar;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * What a command printed, with the same text in place of all that differs from one run to
 * the next and from one machine to the other.
 */
final class OutputText {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z?");

    private static final Pattern FILE = Pattern.compile("\\d{4}_\\d\\d_\\d\\d_\\d{4}-");

    private static final Pattern DURATION = Pattern.compile("\\b\\d+ ms\\b");

    private static final Pattern PROCESS = Pattern.compile("\\bprocess \\d+\\b");

    private static final Pattern VERSION = Pattern.compile("\\bcatalogue \\d[^\\s']*");

    private OutputText() {
    }

    static String normalised(String text) {
        String result = TIME.matcher(text).replaceAll("2026-11-21T09:00:00.000000Z");
        result = FILE.matcher(result).replaceAll("2026_11_21_0900-");
        result = DURATION.matcher(result).replaceAll("12 ms");
        result = PROCESS.matcher(result).replaceAll("process 4711");
        result = VERSION.matcher(result).replaceAll("catalogue 1.0.0");
        return Pattern.compile("\\b%s\\b".formatted(Pattern.quote(host()))).matcher(result).replaceAll("host");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        }
        catch (UnknownHostException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
