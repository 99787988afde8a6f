package quorate.advice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quorate.web.Choice;
import quorate.web.Sort;
import quorate.web.Typed;

/**
 * What somebody looks for on the desk. What the address says and nothing here knows finds everything.
 *
 * @param words each must stand somewhere in what was asked or said
 * @param state open, answered, relied-on, flagged, overdue, withdrawn; empty for all
 * @param family of the act; empty for all
 * @param body the name of who would decide, or a part of it; empty for all
 */
record Filter(List<String> words, String state, String family, String body, Sort sort) {

    static final List<Choice> STATES = List.of(
            Choice.of("open", "Open"),
            Choice.of("overdue", "Answer overdue"),
            Choice.of("answered", "Answered"),
            Choice.of("relied-on", "Relied on"),
            Choice.of("flagged", "To look at again"),
            Choice.of("withdrawn", "Withdrawn"));

    private static final Map<String, Comparator<Line>> ORDERS = Map.of(
            "title", Comparator.comparing(line -> line.piece().inquiry().title().toLowerCase(Locale.ROOT)),
            "asked", Comparator.comparing(line -> line.piece().inquiry().askedOn()),
            "state", Comparator.comparing(line -> line.piece().state()),
            "expected", Comparator.comparing(line -> line.expected().orElse(LocalDate.MAX)),
            "until", Comparator.comparing(line -> line.until().orElse(LocalDate.MAX)));

    /**
     * A piece in a list.
     *
     * @param expected by when the next answer is expected
     * @param until the last day on which one of its answers is relied on, the earliest of several
     */
    record Line(
            Piece piece,
            String act,
            String body,
            List<String> asked,
            Optional<LocalDate> expected,
            Optional<LocalDate> until,
            boolean overdue,
            boolean flagged) {}

    static Filter read(Typed typed, Sort sort) {
        var words = typed.value("q").toLowerCase(Locale.ROOT).strip();
        return new Filter(
                words.isEmpty() ? List.of() : List.of(words.split("\\s+")),
                typed.value("state"),
                typed.value("family"),
                typed.value("body").toLowerCase(Locale.ROOT).strip(),
                sort);
    }

    List<Line> of(List<Line> lines) {
        var found = lines.stream().filter(this::fits);
        var order = ORDERS.get(sort.by());
        if (order == null) return found.toList();
        return found.sorted(sort.down() ? order.reversed() : order).toList();
    }

    private boolean fits(Line line) {
        return fitsState(line)
                && (family.isEmpty() || family.equals(line.piece().inquiry().family()))
                && (body.isEmpty() || line.body().toLowerCase(Locale.ROOT).contains(body))
                && fitsWords(line);
    }

    private boolean fitsState(Line line) {
        var is = line.piece().state();
        return switch (state) {
            case "open" -> is == Piece.State.OPEN || is == Piece.State.WAITING;
            case "overdue" -> line.overdue();
            case "answered" -> is == Piece.State.ANSWERED;
            case "relied-on" -> is == Piece.State.RELIED_ON;
            case "flagged" -> line.flagged();
            case "withdrawn" -> is == Piece.State.WITHDRAWN;
            default -> true;
        };
    }

    private boolean fitsWords(Line line) {
        if (words.isEmpty()) return true;
        var draft = line.piece().inquiry().draft();
        var text = new StringBuilder(draft.title())
                .append('\n')
                .append(draft.asks())
                .append('\n')
                .append(draft.background())
                .append('\n')
                .append(line.act())
                .append('\n')
                .append(line.body());
        line.asked().forEach(name -> text.append('\n').append(name));
        line.piece()
                .answers()
                .forEach(answer -> text.append('\n')
                        .append(answer.saidBy())
                        .append('\n')
                        .append(answer.said())
                        .append('\n')
                        .append(answer.conditions()));
        var all = text.toString().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /** The families of acts that stand in the list, for the filter. */
    static List<Choice> families(List<Line> lines) {
        return lines.stream()
                .map(line -> line.piece().inquiry().family())
                .distinct()
                .sorted()
                .map(family -> Choice.of(family, quorate.web.Words.sentence(family)))
                .toList();
    }
}
