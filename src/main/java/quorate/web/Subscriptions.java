package quorate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import quorate.clocks.Clocks;

/**
 * Answers calendar programs, which ask for the same address for years: with nothing new where there is nothing new, and with
 * patience that has an end.
 */
@Component
public class Subscriptions {

    private static final Duration WHILE = Duration.ofMinutes(5);
    private static final int OFTEN = 60;
    private static final int REMEMBERED = 10_000;

    private final Clocks clocks;
    private final Map<String, Asked> asked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Asked(Instant since, int times) {}

    Subscriptions(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * @param events what stands in the calendar
     * @param open whether it may be kept by whoever passes it on; else by nobody but the program that asks
     */
    public @Nullable ResponseEntity<byte[]> answer(
            String name,
            List<Calendar.Event> events,
            boolean open,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wait = patience(request);
        if (!wait.isZero()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()))
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("This calendar changes a few times a month. Ask for it every four hours.\n"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        var bytes = Calendar.of(name, events);
        var changed = events.stream()
                .map(Calendar.Event::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, open ? "max-age=300, public" : "no-cache, private");
        if (new ServletWebRequest(request, response)
                .checkNotModified("\"" + DigestUtils.md5DigestAsHex(bytes) + "\"", changed.toEpochMilli())) return null;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }

    /** How long the program is to wait; nothing while it asks as often as programs do. */
    private Duration patience(HttpServletRequest request) {
        var who = request.getRemoteAddr() + " " + request.getHeader(HttpHeaders.USER_AGENT) + " "
                + request.getRequestURI();
        var now = clocks.now();
        synchronized (asked) {
            var before = asked.get(who);
            var fresh = before == null || !now.isBefore(before.since().plus(WHILE));
            var times = fresh || before == null ? new Asked(now, 1) : new Asked(before.since(), before.times() + 1);
            asked.put(who, times);
            return times.times() <= OFTEN
                    ? Duration.ZERO
                    : Duration.between(now, times.since().plus(WHILE)).plusSeconds(1);
        }
    }
}
