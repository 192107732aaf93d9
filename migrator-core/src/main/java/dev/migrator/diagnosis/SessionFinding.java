package dev.migrator.diagnosis;

import org.jspecify.annotations.Nullable;

import dev.migrator.dialect.postgres.Backend;
import dev.migrator.dialect.postgres.MissingPrivilege;

/**
 * Something about the server, the connection to it, or other sessions.
 */
public sealed interface SessionFinding extends Finding {

    /**
     * The server is none that can be worked with. Nothing else is looked for then.
     *
     * @param problem which product and version it is
     * @param action what to do
     */
    record ServerUnsupported(String problem, String action) implements SessionFinding {

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return this.problem + " " + this.action;
        }

        @Override
        public @Nullable String repair() {
            return null;
        }

    }

    /**
     * A connection pooler stands between. A remark where the setting allows it.
     *
     * @param allowed whether the setting says that it keeps sessions
     */
    record PoolerBetween(boolean allowed) implements SessionFinding {

        @Override
        public Severity severity() {
            return this.allowed ? Severity.REMARK : Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return this.allowed ? "A connection pooler stands between, as migrator.pooler=session says."
                    : "A connection pooler stands between, and every run is refused. Set migrator.url to the server's own "
                            + "address, or migrator.pooler=session where the pooler keeps one server session for each "
                            + "client.";
        }

        @Override
        public @Nullable String repair() {
            return null;
        }

    }

    /**
     * A session holds the lock of the runs: usually a run at work. A problem where it has
     * been idle for long.
     *
     * @param holder the session
     * @param idleForLong whether it has been idle for long
     */
    record LockHeld(Backend holder, boolean idleForLong) implements SessionFinding {

        @Override
        public Severity severity() {
            return this.idleForLong ? Severity.PROBLEM : Severity.REMARK;
        }

        @Override
        public String sentence() {
            return "The lock of the runs is held by %s.%s".formatted(this.holder,
                    this.idleForLong ? " It has been idle for long: if its process is gone, end it."
                            : " A run is at work; end it only if it must not go on.");
        }

        @Override
        public String repair() {
            return "SELECT pg_terminate_backend(%d);".formatted(this.holder.pid());
        }

    }

    /**
     * The user may not do what a run does.
     *
     * @param privilege what is missing
     */
    record PrivilegeMissing(MissingPrivilege privilege) implements SessionFinding {

        @Override
        public Severity severity() {
            return Severity.PROBLEM;
        }

        @Override
        public String sentence() {
            return "The user %s lacks %s on %s. Let the owner grant it.".formatted(this.privilege.user(),
                    this.privilege.privileges(), this.privilege.object());
        }

        @Override
        public String repair() {
            return this.privilege.grant();
        }

    }

}
