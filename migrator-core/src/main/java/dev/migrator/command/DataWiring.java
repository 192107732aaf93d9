package dev.migrator.command;

import dev.migrator.batch.DataControls;
import dev.migrator.batch.StopSignal;
import dev.migrator.execute.DataLead;
import dev.migrator.execute.DataPace;
import dev.migrator.execute.Pause;

/**
 * What moves the data of one migrated schema after the runs that reached it.
 *
 * @param lead lets one process at a time move it
 * @param controls what operators say
 * @param pace how gently it is moved
 * @param stop asks runs to end after what they have in hand
 * @param pause lets time pass
 */
public record DataWiring(DataLead lead, DataControls controls, DataPace pace, StopSignal stop, Pause pause) {

}
