package dev.migrator.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The schema of a database as text, without who owns what: a picture does not show
 * owners, and what an owner may do goes without saying.
 */
public final class OwnerlessText {

    private static final String OWNER = "owner\t";

    private static final String GRANT = "grant\t";

    private OwnerlessText() {
    }

    /**
     * The lines without owners.
     * @param lines of kind, name and definition, separated by tabs
     */
    public static List<String> of(List<String> lines) {
        Map<String, String> owners = lines.stream()
            .filter((line) -> line.startsWith(OWNER))
            .map((line) -> line.split("\t", 3))
            .collect(Collectors.toMap((parts) -> parts[1], (parts) -> parts[2]));
        return lines.stream()
            .filter((line) -> !line.startsWith(OWNER))
            .map((line) -> line.startsWith(GRANT) ? grant(line.split("\t", 3), owners) : line)
            .filter((line) -> !line.isEmpty())
            .toList();
    }

    private static String grant(String[] parts, Map<String, String> owners) {
        String owner = owners.getOrDefault(parts[1], "") + " ";
        String others = Arrays.stream(parts[2].split(", "))
            .filter((privilege) -> !privilege.startsWith(owner))
            .collect(Collectors.joining(", "));
        return others.equals(implied(parts[1])) ? "" : GRANT + parts[1] + "\t" + others;
    }

    /** What goes without saying where nothing was granted or revoked. */
    private static String implied(String thing) {
        if (thing.startsWith("routine ")) {
            return "public EXECUTE";
        }
        return thing.startsWith("type ") ? "public USAGE" : "";
    }

}
