package dev.migrator.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

import dev.migrator.error.MigratorException;

/**
 * Explains a start that failed for a reason that a user can put right. Without it, such
 * an error is at the end of a chain that begins with JPA, since JPA waits for migrations.
 * Comes before the analyzers that would explain a mere cause of the error.
 */
@Order(0)
final class MigratorFailureAnalyzer extends AbstractFailureAnalyzer<MigratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigratorException cause) {
        return new FailureAnalysis(cause.problem(), cause.action(), cause);
    }

}
