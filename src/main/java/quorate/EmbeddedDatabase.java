package quorate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lends the {@link Cluster} of the home to the application. As a bean on which all connections rest, it is stopped after
 * the last of them is closed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "quorate.database", havingValue = "embedded")
class EmbeddedDatabase {

    @Bean(destroyMethod = "stop")
    Cluster cluster(Launch.Starting starting) {
        return starting.await();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(Cluster cluster) {
        var address = cluster.address();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return Cluster.USER;
            }

            @Override
            public String getPassword() {
                return address.password();
            }

            @Override
            public String getJdbcUrl() {
                return address.jdbcUrl();
            }
        };
    }
}
