package quorate;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that touches the machine's clock. */
@Configuration
class RealTime {

    @Bean
    Clock clock() {
        return Clock.system(quorate.clocks.Clocks.LONDON);
    }
}
