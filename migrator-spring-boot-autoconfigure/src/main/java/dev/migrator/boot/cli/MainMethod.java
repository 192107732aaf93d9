package dev.migrator.boot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Manifest;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.loader.jarmode.JarModeErrorException;

/**
 * The main method of a packaged application. Like Spring Boot's own launcher it need not
 * be public, and may go without arguments.
 */
final class MainMethod {

    private static final String START_CLASS = "Start-Class";

    private final Method method;

    private MainMethod(Method method) {
        this.method = method;
    }

    /**
     * The one that the application's manifest names. The application comes before the
     * libraries in it, some of which may be applications, too.
     * @throws JarModeErrorException if there is none
     */
    static MainMethod ofApplication(ClassLoader classLoader) {
        String name = startClass(classLoader);
        if (name == null) {
            throw new JarModeErrorException("No manifest on the class path has a " + START_CLASS + ".");
        }
        try {
            return new MainMethod(method(Class.forName(name, false, classLoader)));
        }
        catch (ReflectiveOperationException ex) {
            throw new JarModeErrorException(
                    "%s, the %s of the manifest, has no main method.".formatted(name, START_CLASS), ex);
        }
    }

    private static @Nullable String startClass(ClassLoader classLoader) {
        try {
            for (URL manifest : Collections.list(classLoader.getResources("META-INF/MANIFEST.MF"))) {
                String name = startClass(manifest);
                if (name != null) {
                    return name;
                }
            }
            return null;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static @Nullable String startClass(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            return new Manifest(in).getMainAttributes().getValue(START_CLASS);
        }
    }

    private static Method method(Class<?> type) throws NoSuchMethodException {
        try {
            return type.getDeclaredMethod("main", String[].class);
        }
        catch (NoSuchMethodException ex) {
            return type.getDeclaredMethod("main");
        }
    }

    /**
     * Calls it.
     * @throws InvocationTargetException if it fails
     */
    void run(String[] arguments) throws InvocationTargetException {
        try {
            this.method.setAccessible(true);
            if (this.method.getParameterCount() == 0) {
                this.method.invoke(null);
            }
            else {
                this.method.invoke(null, (Object) arguments);
            }
        }
        catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Override
    public String toString() {
        return this.method.getDeclaringClass().getName() + ".main";
    }

}
