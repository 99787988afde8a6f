package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;

/** Reads the "as at" day from an address. A day that cannot be read is today: no link may break a page. */
@Component
class Days {

    private final Clocks clocks;

    Days(Clocks clocks) {
        this.clocks = clocks;
    }

    OnDay of(HttpServletRequest request) {
        var today = clocks.today();
        return new OnDay(dayOf(request.getParameter("on"), today), knownOf(request.getParameter("known")), today);
    }

    private static LocalDate dayOf(@Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) return today;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return today;
        }
    }

    private static long knownOf(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) return Long.MAX_VALUE;
        return Long.parseLong(text);
    }
}
