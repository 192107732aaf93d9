package dev.migrator.command;

import java.time.Duration;

import dev.migrator.batch.DataControls;
import dev.migrator.batch.StopSignal;
import dev.migrator.execute.DataLead;
import dev.migrator.execute.DataPace;
import dev.migrator.execute.Pause;

/**
 * What moves the data of one migrated schema, in the runs that reach it and after them.
 *
 * @param lead lets one process at a time move it
 * @param controls what operators say
 * @param blockingBatchTime how long a batch of a run that reaches it is to take
 * @param pace how gently it is moved after such a run
 * @param stop asks runs to end after what they have in hand
 * @param pause lets time pass
 */
public record DataWiring(DataLead lead, DataControls controls, Duration blockingBatchTime, DataPace pace,
        StopSignal stop, Pause pause) {

}
