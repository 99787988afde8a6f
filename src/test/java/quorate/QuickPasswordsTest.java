package quorate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@QuorateTest
class QuickPasswordsTest {

    @Autowired
    PasswordEncoder passwords;

    @Test
    void tests_keep_passwords_in_the_fewest_rounds() {
        assertThat(passwords.encode("correct horse battery")).startsWith("{bcrypt}$2a$04$");
    }
}
