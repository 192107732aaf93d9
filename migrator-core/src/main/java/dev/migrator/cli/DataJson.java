package dev.migrator.cli;

import dev.migrator.batch.DataControl;
import dev.migrator.batch.DataStatus;
import dev.migrator.command.ListData;

/**
 * How far data is, as JSON.
 */
final class DataJson {

    private DataJson() {
    }

    static void write(ListData.Entry entry, JsonObject object) {
        DataStatus status = entry.status();
        DataControl control = status.control();
        object.text("id", entry.revision());
        object.text("message", entry.message());
        if (entry.mode() != null) {
            object.text("mode", DataText.mode(entry));
        }
        object.text("state", state(control));
        object.text("table", status.table());
        object.number("percent", status.percent());
        object.number("rowsSeen", status.seen());
        object.number("rowsEstimated", status.estimated());
        object.number("rowsSkipped", status.skipped());
        object.number("ratePerSecond", status.rate());
        object.text("timeLeft", status.timeLeft());
        object.text("movedAt", status.movedAt());
        object.number("speed", control.speed());
        object.text("pausedAt", control.pausedAt());
        object.text("pausedBy", control.pausedBy());
        object.text("standsStill", control.heldUpBy());
        object.number("failures", control.failures());
        object.text("failure", control.error());
        object.text("retryAt", control.retryAt());
    }

    private static String state(DataControl control) {
        if (control.isPaused()) {
            return "paused";
        }
        if (control.error() != null) {
            return "failed";
        }
        return control.heldUpBy() == null ? "inProgress" : "standsStill";
    }

}
