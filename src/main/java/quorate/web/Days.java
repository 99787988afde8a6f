package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
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
        var query = queryOf(request);
        return new OnDay(dayOf(query.getFirst("on"), today), knownOf(query.getFirst("known")), today);
    }

    /** What stands behind the question mark. A form that was sent is not looked at: it may be what cannot be read. */
    static MultiValueMap<String, String> queryOf(HttpServletRequest request) {
        var address = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build();
        var query = new LinkedMultiValueMap<String, String>();
        address.getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(Objects::nonNull)
                        .forEach(value -> query.add(decoded(name), decoded(value))));
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
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
