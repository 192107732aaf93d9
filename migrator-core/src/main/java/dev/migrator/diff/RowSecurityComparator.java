package dev.migrator.diff;

import java.util.ArrayList;
import java.util.List;

import dev.migrator.diff.TableSteps.Part;
import dev.migrator.operation.PolicyOperation.DisableRowSecurity;
import dev.migrator.operation.PolicyOperation.EnableRowSecurity;
import dev.migrator.operation.PolicyOperation.ForceRowSecurity;
import dev.migrator.operation.PolicyOperation.NoForceRowSecurity;
import dev.migrator.schema.RowSecurity;
import dev.migrator.schema.Table;

/**
 * Compares whether row security applies.
 */
final class RowSecurityComparator implements TableAspect {

    @Override
    public List<Step> compare(Table from, Table to, Comparison comparison) {
        RowSecurity before = from.rowSecurity();
        RowSecurity after = to.rowSecurity();
        List<Step> steps = new ArrayList<>();
        if (before.enabled() != after.enabled()) {
            steps.add(TableSteps.alter(to, Part.REST, "row security",
                    after.enabled() ? new EnableRowSecurity(to.name()) : new DisableRowSecurity(to.name())));
        }
        if (before.forced() != after.forced()) {
            steps.add(TableSteps.alter(to, Part.REST, "row security forced",
                    after.forced() ? new ForceRowSecurity(to.name()) : new NoForceRowSecurity(to.name())));
        }
        return steps;
    }

}
