package dev.migrator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import dev.migrator.Migrator;
import dev.migrator.script.ScriptSource;

/**
 * The command line with what it answers, for tests.
 */
final class Shell {

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    private final MigratorCommandLine commandLine;

    Shell(DataSource database, ScriptSource scripts) {
        this(database, scripts, UnaryOperator.identity());
    }

    Shell(DataSource database, ScriptSource scripts, UnaryOperator<MigratorCommandLine> further) {
        this(Migrator.on(database).source(scripts).build(), further);
    }

    Shell(Migrator migrator, UnaryOperator<MigratorCommandLine> further) {
        this.commandLine = further.apply(new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(),
                new PrintWriter(this.out), new PrintWriter(this.err)));
    }

    /**
     * A database that cannot be reached.
     */
    static DataSource nowhere() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none");
        return nowhere;
    }

    Answer run(String... arguments) {
        this.out.getBuffer().setLength(0);
        this.err.getBuffer().setLength(0);
        int code = this.commandLine.run(List.of(arguments));
        return new Answer(code, this.out.toString(), this.err.toString());
    }

    record Answer(int code, String out, String err) {

    }

}
