package quorate.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quorate.periods.Due;

/**
 * A request in the inbox.
 *
 * @param name of the practice
 * @param next what the commissioner has to do next by a day
 */
record InboxLine(Dossier dossier, String name, Optional<Due> next, boolean overdue) {

    static final List<String> HEADINGS =
            List.of("practice", "name", "kind", "what", "received", "state", "next", "by", "overdue");

    LocalDate nextDay() {
        return next.map(Due::day).orElse(LocalDate.MAX);
    }

    String text() {
        var request = dossier.request();
        return (request.practice() + " " + name + " " + request.title()).toLowerCase(Locale.UK);
    }

    List<String> row() {
        var request = dossier.request();
        return List.of(
                request.practice(),
                name,
                request.kind().title(),
                request.title(),
                request.received().toString(),
                dossier.state().toString(),
                next.map(Due::title).orElse(""),
                next.map(due -> due.day().toString()).orElse(""),
                overdue ? "yes" : "no");
    }
}
