package dev.migrator.execute;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.dialect.postgres.SessionSettings;
import dev.migrator.plan.Plan;
import dev.migrator.plan.Stage;
import dev.migrator.plan.Stage.JournaledStep;
import dev.migrator.plan.StateTables;
import dev.migrator.plan.Step;
import dev.migrator.revision.Revision;
import dev.migrator.sql.Statement;
import dev.migrator.sql.Transactionality;

/**
 * Writes a plan as a script for psql instead of running it: the statements of a run, in
 * its order and its transactions, with its records.
 *
 * <p>
 * A script takes no lock. What keeps it from doing a revision's work beside a run is the
 * primary key of the table of revisions: the transaction that comes second fails as a
 * whole.
 */
public final class ScriptWriter {

    private final StateTables tables;

    private final SessionSettings settings;

    /**
     * A writer for one migrated schema.
     * @param tables the tables that keep its state
     * @param settings what the session is set to
     */
    public ScriptWriter(StateTables tables, SessionSettings settings) {
        this.tables = tables;
        this.settings = settings;
    }

    /**
     * The script of a plan.
     * @param plan what to write
     * @param start whether the state tables are made first
     * @param repeat whether a revision is passed over where it is done already
     * @return the text, ending with a line break
     * @throws CodeInScriptException where a revision runs code
     */
    public String write(Plan plan, Start start, Repeat repeat) {
        Lines lines = new Lines();
        lines.comment("%s from %s to %s".formatted(plan.direction().label(), plan.from(), plan.to()));
        begin(start, lines);
        for (Stage stage : plan.stages()) {
            lines.blank();
            lines.comment("%s %s (%s)".formatted(plan.direction().label(), stage.revision().id(),
                    stage.revision().message()));
            if (repeat == Repeat.PASS_OVER) {
                lines.line(condition(plan, stage.revision()));
                lines.line("\\if :migrator_run");
            }
            write(stage, lines);
            if (repeat == Repeat.PASS_OVER) {
                lines.line("\\endif");
            }
        }
        return lines.toString();
    }

    /**
     * The script of a stamp: all of it in one transaction.
     * @param title what it does, for the comment at its head
     * @param start whether the state tables are made first
     * @param statements what changes the rows; none for the tables alone
     * @return the text, ending with a line break
     */
    public String write(String title, Start start, List<Statement> statements) {
        Lines lines = new Lines();
        lines.comment(title);
        begin(start, lines);
        if (!statements.isEmpty()) {
            lines.blank();
            transaction(statements, lines);
        }
        return lines.toString();
    }

    private void begin(Start start, Lines lines) {
        this.settings.statements().forEach(lines::statement);
        if (start == Start.MAKE_TABLES) {
            lines.statement(this.tables.createSchema().sql());
            this.tables.createTables().forEach((statement) -> lines.statement(statement.sql()));
        }
    }

    private String condition(Plan plan, Revision revision) {
        String wanted = switch (plan.direction()) {
            case UPGRADE -> "NOT EXISTS";
            case DOWNGRADE -> "EXISTS";
        };
        return "SELECT %s (SELECT FROM %s WHERE revision = '%s' AND state IN ('applied', 'in progress')) AS migrator_run \\gset"
            .formatted(wanted, this.tables.revisions(), revision.id());
    }

    private static void write(Stage stage, Lines lines) {
        if (stage instanceof Stage.Transactional transactional) {
            lines.statement("BEGIN");
            transactional.steps().forEach((step) -> lines.statement(statement(step, stage).sql()));
            transactional.bookkeeping().forEach((statement) -> lines.statement(statement.sql()));
            lines.statement("COMMIT");
        }
        else if (stage instanceof Stage.Journaled journaled) {
            transaction(journaled.opening(), lines);
            journaled.steps().forEach((step) -> write(step, stage, lines));
            transaction(journaled.closing(), lines);
        }
        else if (stage instanceof Stage.Opening opening) {
            transaction(opening.bookkeeping(), lines);
        }
    }

    private static void write(JournaledStep step, Stage stage, Lines lines) {
        Statement statement = statement(step.step(), stage);
        if (statement.transactionality() == Transactionality.NOT_IN_TRANSACTION) {
            lines.statement(step.announce().sql());
            lines.statement("SET lock_timeout = 0");
            lines.statement("SET statement_timeout = 0");
            lines.statement(statement.sql());
            lines.statement(step.record().sql());
        }
        else {
            transaction(List.of(statement, step.record()), lines);
        }
    }

    private static void transaction(List<Statement> statements, Lines lines) {
        lines.statement("BEGIN");
        statements.forEach((statement) -> lines.statement(statement.sql()));
        lines.statement("COMMIT");
    }

    private static Statement statement(Step step, Stage stage) {
        if (step instanceof Step.Sql sql) {
            return sql.statement();
        }
        throw new CodeInScriptException(stage.revision());
    }

    /**
     * Whether a script begins with nothing.
     */
    public enum Start {

        /** The state tables are made where they are missing. */
        MAKE_TABLES,

        /** The state tables are there. */
        TABLES_EXIST

    }

    /**
     * What a script does about revisions that are done already.
     */
    public enum Repeat {

        /** It fails at the first of them. */
        FAIL,

        /** It passes them over, with psql's {@code \\if}. */
        PASS_OVER

    }

    private static final class Lines {

        private final List<String> lines = new ArrayList<>();

        void statement(String sql) {
            this.lines.add(sql.strip() + ";");
        }

        void comment(String text) {
            this.lines.add("-- " + text.replaceAll("\\s+", " "));
        }

        void line(String text) {
            this.lines.add(text);
        }

        void blank() {
            this.lines.add("");
        }

        @Override
        public String toString() {
            return String.join("\n", this.lines) + "\n";
        }

    }

}
