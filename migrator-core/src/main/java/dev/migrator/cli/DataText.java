package dev.migrator.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.migrator.batch.DataControl;
import dev.migrator.batch.DataStatus;
import dev.migrator.command.ListData;

/**
 * How far data is, as text.
 */
final class DataText {

    static final String NOTHING = "no data is in progress";

    private DataText() {
    }

    /**
     * In a few words.
     * @param percent null where that is not known
     */
    static String inProgress(@Nullable Integer percent) {
        return percent == null ? "in progress" : "in progress, %d %%".formatted(percent);
    }

    /**
     * When it is moved.
     * @return in one word; empty where no script of this build has it
     */
    static String mode(ListData.Entry entry) {
        return Objects.toString(entry.mode(), "").toLowerCase(Locale.ROOT);
    }

    /**
     * Who moves it.
     */
    static String mover(ListData.Entry entry) {
        return entry.isInBackground() ? "in the background" : "by 'migrator data run'";
    }

    /**
     * How far it is, and why it does not go on, if it does not.
     */
    static String state(ListData.Entry entry) {
        DataStatus status = entry.status();
        return inProgress(status.percent()) + obstacle(entry, status.control());
    }

    private static String obstacle(ListData.Entry entry, DataControl control) {
        if (control.isPaused()) {
            return ", paused by %s at %s".formatted(control.pausedBy(), control.pausedAt());
        }
        if (control.error() != null) {
            return ", failed%s: %s".formatted(entry.isInBackground() ? ", is tried again at " + control.retryAt() : "",
                    control.error());
        }
        return control.heldUpBy() == null ? "" : ", stands still: " + control.heldUpBy();
    }

    /**
     * Everything about the data of one revision.
     */
    static List<String> lines(ListData.Entry entry, Colours colours) {
        DataStatus status = entry.status();
        List<String> lines = new ArrayList<>();
        lines.add(colours.heading(entry.revision().value()) + (entry.message() == null ? "  (unknown to this build)"
                : "  %s  (%s)".formatted(entry.message(), mode(entry))));
        lines.add("    " + state(entry));
        lines.add("    " + rows(status));
        if (status.rate() != null) {
            lines.add(String.format(Locale.ROOT, "    %,d rows a second%s", Math.round(status.rate()),
                    status.timeLeft() == null ? "" : ", about %s left".formatted(text(status.timeLeft()))));
        }
        lines.add("    speed: " + speed(status.control().speed()));
        return lines;
    }

    private static String rows(DataStatus status) {
        return String.format(Locale.ROOT, "%,d%s rows%s seen, %,d skipped", status.seen(),
                status.estimated() == null ? "" : String.format(Locale.ROOT, " of about %,d", status.estimated()),
                status.table() == null ? "" : " of " + status.table(), status.skipped());
    }

    /**
     * How much of the time is worked.
     * @param percent null for what the settings say
     */
    static String speed(@Nullable Integer percent) {
        return percent == null ? "as the settings say" : percent + " %";
    }

    private static String text(Duration duration) {
        if (duration.toDays() > 0) {
            return "%d d %d h".formatted(duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0 ? "%d min".formatted(duration.toMinutes())
                : "%d s".formatted(duration.toSeconds());
    }

}
