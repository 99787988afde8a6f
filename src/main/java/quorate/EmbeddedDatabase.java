package quorate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** PostgreSQL from the jar, with settings that keep what was committed. Off when a database address is given. */
@Configuration
@ConditionalOnProperty(name = "quorate.database", havingValue = "embedded", matchIfMissing = true)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(Environment environment) throws IOException {
        var home = Path.of(environment.getProperty("quorate.home", System.getProperty("user.home") + "/.local/share/quorate"));
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("database"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("postgresql").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setRegisterShutdownHook(false)
                .start();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
            }
        };
    }
}
