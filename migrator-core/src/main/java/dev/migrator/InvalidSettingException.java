package dev.migrator;

import dev.migrator.error.MigratorException;

/**
 * A setting has a value that makes no sense.
 */
public final class InvalidSettingException extends MigratorException {

    private final String setting;

    InvalidSettingException(String setting, Object value, String rule) {
        super("migrator.%s is \"%s\", and %s.".formatted(setting, value, rule),
                "Correct migrator.%s.".formatted(setting));
        this.setting = setting;
    }

    /**
     * The setting.
     * @return as in properties, without the prefix
     */
    public String setting() {
        return this.setting;
    }

}
