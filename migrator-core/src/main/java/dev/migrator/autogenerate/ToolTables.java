package dev.migrator.autogenerate;

import java.util.Locale;
import java.util.regex.Pattern;

import dev.migrator.schema.QualifiedName;

/**
 * The tables and sequences that well-known libraries make for themselves. They are left
 * alone unless a source declares them.
 */
final class ToolTables {

    private static final Pattern NAMES = Pattern.compile(
            """
                    flyway_schema_history|databasechangelog(lock)?|migrator_(revision|log|batch|data|skipped_row)|alembic_version\
                    |__efmigrationshistory\
                    |qrtz_.*|spring_session(_attributes)?|batch_(job|step)_.*|event_publication(_archive)?\
                    |shedlock|scheduled_tasks|jobrunr_.*|int_(message|group_to_message|message_group|lock|channel_message\
                    |metadata_store).*|db_lock|togglz|acl_(sid|class|object_identity|entry)|persistent_logins\
                    |oauth2_(authorization|authorization_consent|authorized_client|registered_client)\
                    |ai_chat_memory|spring_ai_chat_memory|vector_store|spatial_ref_sys""");

    private ToolTables() {
    }

    static boolean isOne(QualifiedName name) {
        return NAMES.matcher(name.name().value().toLowerCase(Locale.ROOT)).matches();
    }

}
