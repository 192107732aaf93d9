package dev.migrator.sample.accounts;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UserController {

    private final JdbcClient jdbc;

    private final Permissions permissions;

    UserController(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    @GetMapping("/users")
    List<User> users() {
        return this.jdbc.sql("select id, email, full_name from users order by email")
            .query((row, number) -> new User(row.getString("email"), row.getString("full_name"),
                    this.permissions.of(row.getObject("id", UUID.class))))
            .list();
    }

    private record User(String email, String fullName, List<String> permissions) {

    }

}
