package dev.migrator.command;

import dev.migrator.diagnosis.Examination;
import dev.migrator.execute.Pause;
import dev.migrator.execute.ScriptWriter;

/**
 * All use cases of one migrated schema.
 *
 * @param upgrade brings the database up
 * @param downgrade takes the database down
 * @param stamp says which revisions the database has
 * @param verify makes sure that the database is at a target
 * @param await waits until another process has brought it there
 * @param status tells where the database stands
 * @param current tells which revisions the database is at
 * @param check looks for what should not be there
 * @param compareModel looks for differences between the model and the database
 * @param replay looks for differences between the model and what all revisions make
 * @param ensureVersion makes the state tables
 * @param planUpgrade tells what an upgrade would run
 * @param writeScript writes a run as a script
 * @param writeStamp writes a stamp as a script
 * @param history lists revisions
 * @param heads lists the ends of the graph
 * @param branches lists the branch points of the graph
 * @param show tells everything about one revision
 * @param log tells what was attempted
 * @param dryRun runs an upgrade and takes it back
 * @param doctor says what is wrong with the database
 * @param moveData moves data that is in progress
 * @param listData tells how far it is
 * @param controlData says how it is to be moved on
 * @param reset empties a database of development and migrates it again
 */
public record UseCases(Upgrade upgrade, Downgrade downgrade, Stamp stamp, Verify verify, Await await, Status status,
        Current current, Check check, CompareModel compareModel, Replay replay, EnsureVersion ensureVersion,
        PlanUpgrade planUpgrade, WriteScript writeScript, WriteStamp writeStamp, History history, Heads heads,
        Branches branches, Show show, ReadLog log, DryRun dryRun, Doctor doctor, MoveData moveData, ListData listData,
        ControlData controlData, Reset reset) {

    /**
     * The use cases that work with the same things.
     * @param wiring what they work with
     * @param writer writes scripts
     * @param pause lets time pass
     * @param examination knows what can be wrong with a database
     * @param comparison compares the model with the database
     * @param replay compares the model with a throw-away one
     * @param reset whether the database may be emptied
     * @return all of them
     */
    public static UseCases of(Wiring wiring, ScriptWriter writer, Pause pause, Examination examination,
            CompareModel comparison, Replay replay, Reset.Permission reset) {
        Verify verify = new Verify(wiring);
        return new UseCases(new Upgrade(wiring), new Downgrade(wiring), new Stamp(wiring), verify,
                new Await(verify, pause), new Status(wiring), new Current(wiring),
                new Check(wiring, comparison, replay), comparison, replay, new EnsureVersion(wiring),
                new PlanUpgrade(wiring), new WriteScript(wiring, writer), new WriteStamp(wiring, writer),
                new History(wiring), new Heads(wiring), new Branches(wiring), new Show(wiring), new ReadLog(wiring),
                new DryRun(wiring), new Doctor(wiring, examination), new MoveData(wiring), new ListData(wiring),
                new ControlData(wiring), new Reset(wiring, reset));
    }

}
