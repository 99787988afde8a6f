package quorate.contracts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import quorate.register.Party;
import quorate.web.Sort;

/**
 * An agreement as a line of a list.
 *
 * @param paidIn the last payment year that tells of the practice; empty where none does
 */
record Line(
        UUID id,
        String title,
        String practice,
        String practiceName,
        String kind,
        String kindTitle,
        String began,
        String ends,
        Optional<LocalDate> lastDay,
        String commissioner,
        String commissionerName,
        String paidIn,
        boolean published,
        String source) {

    static final List<String> HEADINGS = List.of(
            "code",
            "practice",
            "kind",
            "title",
            "commissioner",
            "commissioner name",
            "first day",
            "last day",
            "known from");

    static Line of(Agreement agreement, Holdings holdings) {
        var commissioner = holdings.commissioner(agreement);
        return new Line(
                agreement.id(),
                agreement.title(),
                agreement.practice(),
                agreement.practice().isEmpty() ? agreement.title() : holdings.nameOf(agreement.practice()),
                agreement.kind().shortTitle(),
                agreement.kind().title(),
                agreement.began(holdings.day()),
                agreement.ends(holdings.day()),
                agreement.lastDay(holdings.day()),
                commissioner.map(Holdings::word).orElse(""),
                commissioner.map(Party::name).orElse("Not known"),
                holdings.lastPaid(agreement.practice()).map(Paid::title).orElse(""),
                agreement.published(),
                agreement.source());
    }

    List<String> row() {
        return List.of(practice, practiceName, kind, title, commissioner, commissionerName, began, ends, source);
    }

    boolean fits(String word) {
        var text = word.toLowerCase(Locale.UK);
        return practice.toLowerCase(Locale.UK).equals(text)
                || practiceName.toLowerCase(Locale.UK).contains(text)
                || title.toLowerCase(Locale.UK).contains(text);
    }

    static Comparator<Line> order(Sort sort) {
        var byPractice = Comparator.comparing(Line::practice).thenComparing(Line::kind);
        Comparator<Line> order = switch (sort.by()) {
            case "name" -> Comparator.comparing(Line::practiceName).thenComparing(byPractice);
            case "kind" -> Comparator.comparing(Line::kind).thenComparing(byPractice);
            case "ends" ->
                Comparator.comparing((Line line) -> line.lastDay().orElse(LocalDate.MAX))
                        .thenComparing(byPractice);
            default -> byPractice;
        };
        return sort.down() ? order.reversed() : order;
    }
}
