package quorate.sanctions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.periods.Cited;

/** The rules and grounds of both regulations, as the law pack has them. */
@Component
class Ladder {

    private static final String RULES = "sanctions/rules.yaml";
    private static final String GROUNDS = "sanctions/grounds.yaml";

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();

    Ladder(Law law) {
        for (var entry : Entry.of(RULES, PlainYaml.document(law.table(RULES)))
                .only("rules")
                .entries("rules")) {
            entry.only("id", "is", "under", "span", "months", "says", "cites");
            paragraphs.add(new Paragraph(
                    entry.text("id"),
                    entry.text("is"),
                    entry.text("under"),
                    entry.span("span"),
                    entry.number("months", 0),
                    entry.text("says"),
                    Cited.of(entry, law)));
        }
        for (var entry : Entry.of(GROUNDS, PlainYaml.document(law.table(GROUNDS)))
                .only("grounds")
                .entries("grounds")) {
            entry.only("id", "under", "span", "title", "must", "at-once", "instead", "says", "cites");
            grounds.add(new Ground(
                    entry.text("id"),
                    entry.text("under"),
                    entry.span("span"),
                    entry.text("title"),
                    entry.yes("must", false),
                    entry.yes("at-once", false),
                    entry.yes("instead", false),
                    entry.text("says"),
                    Cited.of(entry, law)));
        }
    }

    Optional<Paragraph> find(String is, String under, LocalDate day) {
        return paragraphs.stream()
                .filter(it -> it.is().equals(is)
                        && it.under().equals(under)
                        && it.span().holdsOn(day))
                .findFirst();
    }

    Optional<Ground> findGround(String id, String under, LocalDate day) {
        return grounds(under, day).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    List<Ground> grounds(String under, LocalDate day) {
        return grounds.stream()
                .filter(it -> it.under().equals(under) && it.span().holdsOn(day))
                .toList();
    }

    List<Ground> grounds() {
        return List.copyOf(grounds);
    }
}
