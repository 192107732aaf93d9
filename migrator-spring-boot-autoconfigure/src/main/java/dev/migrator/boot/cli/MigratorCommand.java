package dev.migrator.boot.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;

import dev.migrator.Migrator;
import dev.migrator.cli.ExitCodes;
import dev.migrator.cli.Failure;
import dev.migrator.cli.MigratorCommandLine;

/**
 * Runs a command against the migrator of an application. Where there are several, the
 * first argument is {@code --name=} and the name of the bean.
 */
final class MigratorCommand {

    private static final String NAME = "--name=";

    private static final Log log = LogFactory.getLog(MigratorCommand.class);

    private final ConfigurableApplicationContext context;

    private final PrintWriter answers;

    private final PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);

    MigratorCommand(ConfigurableApplicationContext context, PrintWriter answers) {
        this.context = context;
        this.answers = answers;
    }

    int run(List<String> arguments) {
        try {
            boolean named = !arguments.isEmpty() && arguments.get(0).startsWith(NAME);
            Migrator migrator = migrator(named ? arguments.get(0).substring(NAME.length()) : "");
            return new MigratorCommandLine(migrator.useCases(), migrator.sourceUseCases(), this.answers, this.errors)
                .colouredOnTerminals()
                .run(named ? arguments.subList(1, arguments.size()) : arguments);
        }
        catch (RuntimeException ex) {
            return explain(ex);
        }
    }

    private Migrator migrator(String name) {
        Map<String, Migrator> migrators = this.context.getBeansOfType(Migrator.class, false, true);
        if (name.isEmpty() && migrators.size() == 1) {
            return migrators.values().iterator().next();
        }
        Migrator migrator = migrators.get(name);
        if (migrator == null) {
            throw new UndecidedMigratorException(migrators.keySet());
        }
        return migrator;
    }

    private int explain(RuntimeException error) {
        Failure failure = new Failure(error);
        if (failure.known() != null) {
            failure.print(this.errors);
        }
        else if (error instanceof BeansException uncreatable) {
            log.debug("The migrator cannot be created", error);
            new Failure(UncreatableMigratorException.of(uncreatable, this.context)).print(this.errors);
        }
        else {
            throw error;
        }
        return ExitCodes.FAILED;
    }

}
