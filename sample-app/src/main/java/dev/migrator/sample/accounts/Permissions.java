package dev.migrator.sample.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What users may do.
 */
@Service
public class Permissions {

    private final JdbcClient jdbc;

    Permissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives a user what the names in a list stand for.
     * @param user the user
     * @param roles role names separated by commas
     */
    public void grant(UUID user, String roles) {
        for (String role : Arrays.stream(roles.split(",")).filter((name) -> !name.isBlank()).toList()) {
            this.jdbc.sql("insert into permissions (user_id, name) values (?, ?)").params(user, role.strip()).update();
        }
    }

    /**
     * What a user may do.
     * @param user the user
     * @return in alphabetical order
     */
    public List<String> of(UUID user) {
        return this.jdbc.sql("select name from permissions where user_id = ? order by name")
            .param(user)
            .query(String.class)
            .list();
    }

}
