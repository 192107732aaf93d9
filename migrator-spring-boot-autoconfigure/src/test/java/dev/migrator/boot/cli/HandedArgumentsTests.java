package dev.migrator.boot.cli;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;

class HandedArgumentsTests {

    private final CommandHook hook = new CommandHook(new String[] { "migrator", "current" });

    @Test
    void theApplicationThatAMainMethodStartsHasThem() {
        SpringApplication application = new SpringApplication();
        this.hook.getRunListener(application);
        assertThat(HandedArguments.of(application, new String[0])).containsExactly("migrator", "current");
    }

    @Test
    void anApplicationThatItStartsInTurnDoesNot() {
        this.hook.getRunListener(new SpringApplication());
        SpringApplication bootstrap = new SpringApplication();
        this.hook.getRunListener(bootstrap);
        assertThat(HandedArguments.of(bootstrap, new String[] { "own" })).containsExactly("own");
    }

}
