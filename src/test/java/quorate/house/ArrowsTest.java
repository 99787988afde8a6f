package quorate.house;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import quorate.Quorate;

class ArrowsTest {

    @Test
    void modules_use_only_what_the_house_lets_them_use() {
        ApplicationModules.of(Quorate.class).verify();
    }
}
