package dev.migrator.cli;

import java.util.Locale;

import picocli.CommandLine.Command;

import dev.migrator.command.Doctor;
import dev.migrator.diagnosis.Finding;

@Command(name = "doctor",
        description = "Examine the database, and say what is wrong and what repairs it; exit with 3 for problems.")
final class DoctorCommand extends MigratorCommand {

    @Override
    public Integer call() {
        Doctor.Result result = useCases().doctor().run();
        result.findings().forEach(this::print);
        if (result.findings().isEmpty()) {
            out().println("nothing found");
        }
        return result.isHealthy() ? ExitCodes.DONE : ExitCodes.DIFFERENCES;
    }

    private void print(Finding finding) {
        out().println(finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.sentence());
        String repair = finding.repair();
        if (repair != null) {
            repair.lines().forEach((line) -> out().println("    " + line));
        }
    }

}
