package dev.migrator.boot.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.util.ClassUtils;

import dev.migrator.Migrator;
import dev.migrator.boot.GentleEnd;
import dev.migrator.boot.jpa.MappingCapture;
import dev.migrator.cli.Terminal;
import dev.migrator.cli.TerminalProgress;

/**
 * Turns an application that is started with {@code migrator} as its first argument into
 * the command line of its own migrations:
 * <ol>
 * <li>standard output is kept for the command's answer; everything else, the log above
 * all, goes to standard error;</li>
 * <li>the context is one that creates nothing by itself;</li>
 * <li>when it is ready the command runs, and its exit code ends the process, before any
 * runner of the application's.</li>
 * </ol>
 */
final class MigratorCommandRunListener implements SpringApplicationRunListener, Ordered {

    private final SpringApplication application;

    private final String[] arguments;

    private final PrintStream output = System.out;

    /** Null where nobody looks; an application that serves must not even load it. */
    private @Nullable TerminalProgress progress;

    MigratorCommandRunListener(SpringApplication application, String[] arguments) {
        this.application = application;
        this.arguments = arguments;
    }

    /**
     * Before all others, so that the settings are there when the log starts.
     */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void starting(ConfigurableBootstrapContext bootstrapContext) {
        if (isActive()) {
            // The console appender looks the stream up when it writes.
            System.setOut(System.err);
            System.setProperty("spring.devtools.restart.enabled", "false");
            // A command ends after the batch in hand, and only then is the context
            // closed.
            this.application.setRegisterShutdownHook(false);
            this.application.setWebApplicationType(WebApplicationType.NONE);
            this.application.setApplicationContextFactory((type) -> new CommandContext());
        }
    }

    @Override
    public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
            ConfigurableEnvironment environment) {
        if (isActive()) {
            MutablePropertySources sources = environment.getPropertySources();
            // Missing where the main method drops its arguments.
            sources.remove(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
            sources.addFirst(new SimpleCommandLinePropertySource(parsed().settings().toArray(String[]::new)));
            sources.addFirst(new MapPropertySource("migratorCommand", settings()));
        }
    }

    /**
     * A person at a terminal sees a bar; everybody else gets the lines of the log.
     */
    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
        if (isActive() && Terminal.isAttached()) {
            TerminalProgress bar = TerminalProgress.onStandardError();
            context.getBeanFactory().registerSingleton("migratorProgress", bar);
            this.progress = bar;
        }
        if (isActive() && isPresent("org.springframework.orm.jpa.AbstractEntityManagerFactoryBean", context)) {
            context.getBeanFactory().addBeanPostProcessor(new NoSchemaGeneration());
            if (isPresent("org.hibernate.SessionFactory", context)) {
                context.getBeanFactory().addBeanPostProcessor(new NoSchemaGenerationBySessionFactory());
                MappingCapture.addTo(context.getBeanFactory());
            }
        }
    }

    @Override
    public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
        if (isActive()) {
            PrintWriter answers = new PrintWriter(this.output, true, StandardCharsets.UTF_8);
            int code = run(context, answers);
            context.close();
            System.exit(code);
        }
    }

    private int run(ConfigurableApplicationContext context, PrintWriter answers) {
        try (GentleEnd end = GentleEnd.of(() -> stop(context)); TerminalProgress bar = this.progress) {
            return new MigratorCommand(context, answers).run(parsed().command());
        }
    }

    /**
     * Those that the command has asked for, and no others.
     */
    private static void stop(ConfigurableApplicationContext context) {
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        for (String name : beans.getBeanNamesForType(Migrator.class, true, false)) {
            if (beans.getSingleton(name) instanceof Migrator migrator) {
                migrator.stop();
            }
        }
    }

    /**
     * Bound over what the application's own code sets, so they must be properties.
     */
    private static Map<String, Object> settings() {
        return Map.ofEntries(Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.main.log-startup-info", "false"),
                Map.entry("spring.main.web-application-type", "none"), Map.entry("spring.main.keep-alive", "false"),
                Map.entry("spring.jpa.hibernate.ddl-auto", "none"), Map.entry("logging.level.root", "warn"),
                Map.entry("logging.level.dev.migrator", Terminal.isAttached() ? "warn" : "info"),
                Map.entry("migrator.enabled", "true"), Map.entry("migrator.startup", "none"));
    }

    private static boolean isPresent(String className, ConfigurableApplicationContext context) {
        return ClassUtils.isPresent(className, context.getClassLoader());
    }

    private boolean isActive() {
        return CommandArguments.isCommand(arguments());
    }

    private CommandArguments parsed() {
        return CommandArguments.of(arguments());
    }

    private String[] arguments() {
        return HandedArguments.of(this.application, this.arguments);
    }

}
