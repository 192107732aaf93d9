package dev.migrator.boot.cli;

import java.lang.reflect.InvocationTargetException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.loader.jarmode.JarMode;
import org.springframework.boot.loader.jarmode.JarModeErrorException;

import dev.migrator.cli.ExitCodes;

/**
 * The command line of an application whose main method does not pass its arguments on:
 * {@code java -Djarmode=migrator -jar app.jar upgrade head}. Calls that main method and
 * hands the arguments to what it starts.
 */
final class MigratorJarMode implements JarMode {

    @Override
    public boolean accepts(String mode) {
        return mode.equals(CommandArguments.WORD);
    }

    /**
     * Does not return: the command ends the process.
     * @throws JarModeErrorException if the application cannot be started
     */
    @Override
    public void run(String mode, String[] command) {
        MainMethod main = MainMethod.ofApplication(getClass().getClassLoader());
        String[] arguments = CommandArguments.typed(command);
        SpringApplication.withHook(new CommandHook(arguments), () -> run(main, arguments));
        throw new JarModeErrorException(
                "%s returned without starting a Spring application, so there are no migrations to ask for."
                    .formatted(main));
    }

    /**
     * An error ends the process as if the virtual machine had called the method, whose
     * handler knows what has been reported already.
     */
    private static void run(MainMethod main, String[] arguments) {
        try {
            main.run(arguments);
        }
        catch (InvocationTargetException ex) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, ex.getTargetException());
            System.exit(ExitCodes.FAILED);
        }
    }

}
