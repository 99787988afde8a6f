package quorate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import quorate.clocks.Clocks;

/** A clock that stands still until a test moves it. */
public final class SetClock extends Clock {

    /** Tuesday 10 May 2016, 2pm in London: the day of the meeting in most stories. */
    public static final LocalDateTime START = LocalDateTime.of(2016, 5, 10, 14, 0);

    private Instant now = START.atZone(Clocks.LONDON).toInstant();

    public void set(LocalDateTime moment) {
        now = moment.atZone(Clocks.LONDON).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Clocks.LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var outer = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }

    /** Puts it back before each test: all tests of the whole application share one. */
    static class Reset implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(SetClock.class).set(START);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setting {
        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }
    }
}
