package dev.migrator.cli;

import java.util.Locale;

import picocli.CommandLine.Command;

import dev.migrator.cli.OutputOptions.Form;
import dev.migrator.command.Doctor;
import dev.migrator.diagnosis.Finding;

@Command(name = "doctor",
        description = "Examine the database, and say what is wrong and what repairs it; exit with 3 for problems.")
final class DoctorCommand extends ReadingCommand<Doctor.Result> {

    @Override
    Doctor.Result read(Form form) {
        return useCases().doctor().run();
    }

    @Override
    void print(Doctor.Result result) {
        result.findings().forEach(this::print);
        if (result.findings().isEmpty()) {
            out().println("nothing found");
        }
    }

    private void print(Finding finding) {
        out().println(severity(finding) + ": " + finding.sentence());
        String repair = finding.repair();
        if (repair != null) {
            repair.lines().forEach((line) -> out().println("    " + line));
        }
    }

    @Override
    void write(Doctor.Result result, JsonObject answer) {
        answer.flag("healthy", result.isHealthy());
        answer.objects("findings", result.findings(), (finding, object) -> {
            object.text("severity", severity(finding));
            object.text("sentence", finding.sentence());
            object.text("repair", finding.repair());
        });
    }

    @Override
    int exitCode(Doctor.Result result) {
        return result.isHealthy() ? ExitCodes.DONE : ExitCodes.DIFFERENCES;
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

}
