package dev.migrator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.migrator.autogenerate.LeftAlone;
import dev.migrator.autogenerate.LeftAlone.Reason;
import dev.migrator.command.Autogenerate;

/**
 * What was written from the model, as text.
 */
final class AutogenerateText {

    private AutogenerateText() {
    }

    static void print(Autogenerate.Result result, PrintWriter out) {
        if (result.written().isEmpty()) {
            out.println("the database is as the model says; nothing written");
        }
        result.written().forEach((written) -> out.println("wrote " + written.file()));
        result.losses().forEach((loss) -> out.println("it drops " + loss + ", which may hold rows"));
        printLeftAlone(result.leftAlone(), out);
    }

    static void printLeftAlone(List<LeftAlone> things, PrintWriter out) {
        Map<Reason, List<LeftAlone>> byReason = things.stream()
            .collect(Collectors.groupingBy(LeftAlone::reason, TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, all) -> out.println("left alone, %s: %s".formatted(words(reason),
                all.stream().map(LeftAlone::toString).collect(Collectors.joining(", ")))));
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case OF_ANOTHER_TOOL -> "of another tool";
            case PARTITION -> "partitions";
            case EXCLUDED -> "excluded";
            case NOT_SPOKEN_OF -> "the model does not speak of such things";
        };
    }

}
