package dev.migrator.cli;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;

/**
 * What this process is attached to.
 */
public final class Terminal {

    private Terminal() {
    }

    /**
     * Whether a person looks at what is printed.
     * @return false where standard input or standard output is a file or a pipe
     */
    public static boolean isAttached() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /**
     * Asks the person who looks, and waits for the answer.
     * @param question without an answer to choose from
     * @return whether the answer was yes
     */
    static boolean confirms(String question) {
        Console console = System.console();
        String answer = console == null ? null : console.readLine("%s [y/N] ", question);
        return answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Since Java 22 there is a console also where there is no terminal, and
     * {@code isTerminal} tells them apart.
     * @see <a href="https://openjdk.org/jeps/8308591">JDK-8308591</a>
     */
    private static boolean isTerminal(Console console) {
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        }
        catch (NoSuchMethodException ex) {
            return true;
        }
        catch (ReflectiveOperationException ex) {
            return false;
        }
    }

}
