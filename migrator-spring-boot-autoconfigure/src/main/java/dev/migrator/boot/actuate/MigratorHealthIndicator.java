package dev.migrator.boot.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import dev.migrator.command.ListData;
import dev.migrator.command.Status;
import dev.migrator.error.MigratorException;

/**
 * Whether a database has all that the application was built for: out of service while
 * revisions are pending that could run, up otherwise, also where a newer build has gone
 * further, and while data is moved. Down where the database gives no answer.
 */
final class MigratorHealthIndicator extends AbstractHealthIndicator {

    private final RecentStatus recent;

    MigratorHealthIndicator(RecentStatus recent) {
        this.recent = recent;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Status.Result status;
        try {
            status = this.recent.get();
        }
        catch (MigratorException ex) {
            // Not down(ex): its detail would be the driver's message, which may quote a
            // password.
            builder.down().withDetail("error", Secrets.mask(ex.problem()));
            return;
        }
        StatusDescriptor descriptor = StatusDescriptor.of(status);
        (status.needed().isEmpty() ? builder.up() : builder.outOfService()).withDetail("state", descriptor.state())
            .withDetail("pending", descriptor.pending().size())
            .withDetail("current", descriptor.current())
            .withDetail("heads", descriptor.heads());
        if (!status.data().isEmpty()) {
            builder.withDetail("inProgress", progress(status.data()));
        }
    }

    private static Map<String, String> progress(List<ListData.Entry> data) {
        Map<String, String> progress = new LinkedHashMap<>();
        for (ListData.Entry entry : data) {
            Integer percent = entry.status().percent();
            progress.put(entry.revision().value(), percent == null ? "in progress" : percent + " %");
        }
        return progress;
    }

}
