package quorate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quorate.clocks.Clocks;

/** The one place that touches the machine's clock. */
@Configuration(proxyBeanMethods = false)
class RealTime {

    /** @param shown the day that a demonstration pretends it is; the time of day stays as it is */
    @Bean
    Clock clock(@Value("${quorate.today:}") Optional<LocalDate> shown) {
        var real = Clock.system(Clocks.LONDON);
        return shown.map(day -> shifted(real, day)).orElse(real);
    }

    static Clock shifted(Clock real, LocalDate day) {
        var now = real.instant().atZone(Clocks.LONDON);
        return Clock.offset(real, Duration.between(now, now.with(day)));
    }
}
