package quorate.alternatives;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Citation;
import quorate.kernel.Evidence;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;
import quorate.web.Xlsx;

/** The national framework beside a local alternative: all practices for their commissioner, its own line for each practice. */
@Controller
@Door(Door.Who.SIGNED_IN)
class AlternativePages {

    static final String HERE = "/alternatives";

    /** That it is a choice. */
    static final Citation CHOICE = new Citation(
            "S41",
            "HSJ, CCGs permitted to ditch QOF and national GP contract",
            "hsj.co.uk, 5076414",
            Evidence.SECONDARY,
            LocalDate.of(2026, 11, 21));

    private static final String PRACTICE = HERE + "/{commissioner}/practices/{code:[A-Z0-9]{3,9}}";
    private static final List<String> HEADER = List.of(
            "practice",
            "name",
            "national framework",
            "paid for it as published",
            "alternative",
            "difference",
            "better off with",
            "choice",
            "remarks");
    private static final int LONGEST = 2_000;

    private final Alternatives alternatives;
    private final Payments payments;
    private final Standing standing;

    AlternativePages(Alternatives alternatives, Payments payments, Standing standing) {
        this.alternatives = alternatives;
        this.payments = payments;
        this.standing = standing;
    }

    /** What was asked for. @param faults what of it cannot be used */
    private record Asked(
            Optional<PartyId> commissioner, Optional<Definition> scheme, int year, Tries tries, List<String> faults) {}

    record Shown(
            List<Choice> commissioners,
            List<Choice> schemes,
            Optional<Definition> scheme,
            Optional<PartyId> commissioner,
            String name,
            Optional<Comparison> comparison,
            List<String> faults,
            boolean reads,
            Typed typed) {

        /** The same question again, for a download or the page of one practice. */
        String query() {
            var parts =
                    new StringBuilder("?scheme=" + scheme.map(Definition::id).orElse(""));
            commissioner.ifPresent(it -> parts.append("&commissioner=").append(it));
            comparison.ifPresent(
                    it -> parts.append("&year=").append(it.year().from().getYear()));
            var tries = typed.value("tries");
            if (!tries.isBlank() && tries.length() <= LONGEST)
                parts.append("&tries=").append(URLEncoder.encode(tries, StandardCharsets.UTF_8));
            return parts.toString();
        }
    }

    /** @param own whether the person speaks for the practice */
    record Own(
            Comparison.Row row,
            Comparison comparison,
            Definition scheme,
            String commissioner,
            boolean own,
            boolean reads) {}

    private Asked asked(Typed typed, List<PartyId> reads) {
        var faults = new ArrayList<String>();
        var commissioner = reads.stream()
                .filter(it -> it.toString().equals(typed.value("commissioner")))
                .findFirst()
                .or(() -> typed.value("commissioner").isBlank() && reads.size() == 1
                        ? Optional.of(reads.getFirst())
                        : Optional.empty());
        var scheme = scheme(typed, faults);
        var year = scheme.map(it -> year(typed, it, faults)).orElse(0);
        var text = typed.value("tries");
        if (text.length() > LONGEST) faults.add("Numbers to try with must be 2,000 characters or fewer.");
        var tries = Tries.of(
                text.length() > LONGEST ? "" : text,
                Stream.concat(scheme.stream(), alternatives.find(Alternatives.NATIONAL).stream())
                        .toList());
        tries.faults().forEach(it -> faults.add(it + "."));
        return new Asked(commissioner, scheme, year, tries, faults);
    }

    private Optional<Definition> scheme(Typed typed, List<String> faults) {
        if (typed.value("scheme").isBlank())
            return alternatives.offered().stream().findFirst();
        var found = alternatives.find(typed.value("scheme"));
        if (found.isEmpty()) faults.add("There is no such scheme: choose one from the list.");
        return found;
    }

    private static int year(Typed typed, Definition scheme, List<String> faults) {
        var usual = Alternatives.usual(scheme);
        var text = typed.value("year").strip();
        if (text.isEmpty()) return usual;
        if (text.matches("20[1-4]\\d")) {
            var year = Integer.parseInt(text);
            var first = LocalDate.of(year, 4, 1);
            if (year >= 2013
                    && year <= 2026
                    && scheme.span().overlaps(quorate.kernel.Span.between(first, first.plusYears(1)))) return year;
        }
        faults.add("The year must be one of the scheme’s own, " + quorate.web.Words.span(scheme.span())
                + ": write 2015 for 2015/16.");
        return usual;
    }

    @GetMapping(HERE)
    ModelAndView page(CurrentPerson person, OnDay day, Typed typed) {
        var reads = new LinkedHashSet<>(payments.readBy(person)).stream().toList();
        var asked = asked(typed, reads);
        return Page.of(
                "alternatives/all",
                new Shown(
                        reads.stream()
                                .map(it -> Choice.of(it.toString(), standing.nameOf(it)))
                                .toList(),
                        alternatives.offered().stream()
                                .map(it -> Choice.of(it.id(), it.title() + " (" + it.area() + ")"))
                                .toList(),
                        asked.scheme(),
                        asked.commissioner(),
                        asked.commissioner().map(standing::nameOf).orElse(""),
                        comparison(asked, day.known()),
                        asked.faults(),
                        !reads.isEmpty(),
                        typed));
    }

    private Optional<Comparison> comparison(Asked asked, long known) {
        return asked.commissioner()
                .flatMap(who -> asked.scheme()
                        .map(it -> alternatives.of(who, it, LocalDate.of(asked.year(), 4, 1), asked.tries(), known)));
    }

    private Stream<List<?>> rows(CurrentPerson person, OnDay day, Typed typed) {
        var asked = asked(
                typed, new LinkedHashSet<>(payments.readBy(person)).stream().toList());
        return comparison(asked, day.known()).stream()
                .flatMap(it -> it.byDifference().stream())
                .map(AlternativePages::row);
    }

    private static List<?> row(Comparison.Row it) {
        return List.<Object>of(
                it.code(),
                it.name(),
                it.national().<Object>map(money -> money).orElse(""),
                it.paid().<Object>map(money -> money).orElse(""),
                it.local().<Object>map(money -> money).orElse(""),
                it.difference().<Object>map(money -> money).orElse(""),
                it.better(),
                it.choice(),
                String.join(" ", it.why()));
    }

    @GetMapping(HERE + "/alternatives.csv")
    void csv(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        Csv.answer(
                response,
                "national-and-local.csv",
                HEADER,
                rows(person, day, typed)
                        .map(row -> row.stream()
                                .map(cell -> cell instanceof Money money ? money.plain() : cell.toString())
                                .toList()));
    }

    @GetMapping(HERE + "/alternatives.xlsx")
    void workbook(CurrentPerson person, OnDay day, Typed typed, HttpServletResponse response) {
        Xlsx.answer(
                response,
                "national-and-local.xlsx",
                new Xlsx.Sheet("National and local", HEADER, rows(person, day, typed)));
    }

    /** What a practice sees before it answers an offer. */
    @GetMapping(PRACTICE)
    ModelAndView own(
            @PathVariable PartyId commissioner,
            @PathVariable String code,
            CurrentPerson person,
            OnDay day,
            Typed typed) {
        var reads = payments.readBy(person).contains(commissioner);
        var practices = payments.practicesOf(person);
        if (!reads && practices.isEmpty()) throw Page.missing();
        var asked = asked(typed, List.of(commissioner));
        var scheme = asked.scheme().orElseThrow(Page::missing);
        var comparison =
                alternatives.of(commissioner, scheme, LocalDate.of(asked.year(), 4, 1), asked.tries(), day.known());
        var row = comparison
                .find(code)
                .filter(it -> reads || practices.contains(it.id()))
                .orElseThrow(Page::missing);
        return Page.of(
                "alternatives/practice",
                new Own(row, comparison, scheme, standing.nameOf(commissioner), practices.contains(row.id()), reads));
    }
}
