package dev.migrator.command;

import java.util.List;

import dev.migrator.diagnosis.Examination;
import dev.migrator.diagnosis.Finding;
import dev.migrator.diagnosis.SessionFinding;
import dev.migrator.diagnosis.Severity;
import dev.migrator.execute.OpenDatabase;
import dev.migrator.execute.UnsupportedDatabaseException;
import dev.migrator.script.Scripts;

/**
 * Examines a database and says what is wrong with it, and what repairs that. Changes
 * nothing, takes no lock, and answers while a run is at work.
 */
public final class Doctor {

    private final Wiring wiring;

    private final Examination examination;

    /**
     * The use case on one database.
     * @param wiring what it works with
     * @param examination knows what to look for
     */
    public Doctor(Wiring wiring, Examination examination) {
        this.wiring = wiring;
        this.examination = examination;
    }

    /**
     * Examines.
     * @return what was found
     * @throws dev.migrator.error.MigratorException where a script or the graph is not as
     * it should be, and where no connection is to be had
     */
    public Result run() {
        Scripts all = this.wiring.scripts().get();
        try (OpenDatabase open = this.wiring.database().open()) {
            return new Result(this.examination.examine(open, all, severityOfUnknown()));
        }
        catch (UnsupportedDatabaseException ex) {
            return new Result(List.of(new SessionFinding.ServerUnsupported(ex.problem(), ex.action())));
        }
    }

    private Severity severityOfUnknown() {
        return switch (this.wiring.policy()) {
            case FAIL -> Severity.PROBLEM;
            case WARN, IGNORE -> Severity.REMARK;
        };
    }

    /**
     * What was found.
     *
     * @param findings empty where all is well
     */
    public record Result(List<Finding> findings) {

        /**
         * Copies.
         */
        public Result {
            findings = List.copyOf(findings);
        }

        /**
         * Whether nothing is to be repaired.
         * @return true also where there are remarks
         */
        public boolean isHealthy() {
            return this.findings.stream().noneMatch((finding) -> finding.severity() == Severity.PROBLEM);
        }

    }

}
