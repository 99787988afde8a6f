package quorate.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions are kept in the database, so that whoever has signed in stays so over a restart. */
@Configuration
class Sessions {

    /** Two pages of one session that are asked for at once may both be the first to note something: the second one wins. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer atOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
