package quorate.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import quorate.web.Choice;
import quorate.web.Sort;
import quorate.web.Typed;

/** Which requests of the inbox are wanted, in which order. */
record InboxForm(String words, String kind, String state) {

    static final List<Choice> STATES = List.of(
            Choice.of("open", "Open"),
            Choice.of("overdue", "Overdue"),
            Choice.of("received", "Received"),
            Choice.of("acknowledged", "Acknowledged"),
            Choice.of("laid", "Waits for a decision"),
            Choice.of("agreed", "Agreed"),
            Choice.of("refused", "Refused"),
            Choice.of("disputed", "Refused and disputed"),
            Choice.of("withdrawn", "Withdrawn"),
            Choice.of("closed", "Closed"));

    static InboxForm read(Typed typed) {
        return new InboxForm(typed.optionalLine("q").toLowerCase(Locale.UK), typed.value("kind"), typed.value("state"));
    }

    Predicate<InboxLine> filter() {
        return line -> line.text().contains(words)
                && (kind.isEmpty() || line.dossier().request().kind().id().equals(kind))
                && isInState(line);
    }

    private boolean isInState(InboxLine line) {
        var is = line.dossier().state();
        return switch (state) {
            case "" -> true;
            case "open" -> is.isOpen();
            case "overdue" -> line.overdue();
            default -> quorate.kernel.Code.of(is).equals(state);
        };
    }

    static Comparator<InboxLine> order(Sort sort) {
        Comparator<InboxLine> order = switch (sort.by()) {
            case "practice" ->
                Comparator.comparing(line -> line.dossier().request().practice());
            case "what" -> Comparator.comparing(line -> line.dossier().request().title());
            case "state" -> Comparator.comparing(line -> line.dossier().state());
            case "next" -> Comparator.comparing(InboxLine::nextDay);
            default ->
                Comparator.comparing(
                                (InboxLine line) -> line.dossier().request().received())
                        .reversed();
        };
        return sort.down() ? order.reversed() : order;
    }
}
