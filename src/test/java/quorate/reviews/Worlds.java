package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.networks.Groups;
import quorate.payments.Payments;
import quorate.reviews.Members.Member;
import quorate.reviews.Path.Longer;
import quorate.reviews.Path.Reinvestment;
import quorate.schemes.Schemes;

/** Reviews without a database: practices by a line each. */
final class Worlds {

    static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
    static final Schemes SCHEMES = Schemes.ofJar();
    private static final PartyId SOMEBODY = new PartyId(Fresh.idOf("somebody"));

    private final List<Member> members = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private LocalDate base = APRIL;

    static PartyId somebody() {
        return SOMEBODY;
    }

    Worlds base(int year) {
        base = LocalDate.of(year, 4, 1);
        return this;
    }

    Worlds practice(String code, String contract) {
        members.add(new Member(new PartyId(Fresh.idOf(code)), code, "Practice " + code, contract, Span.ALWAYS));
        return this;
    }

    Worlds entry(String code, What what, String title, String amount) {
        entries.add(entry(code, what, title, amount, base));
        return this;
    }

    static Entry entry(String code, What what, String title, String amount, LocalDate day) {
        return new Entry(
                Fresh.id(),
                code,
                what,
                title,
                new BigDecimal(amount),
                "Finance team, letter 7",
                day,
                false,
                day,
                SOMEBODY);
    }

    /** A PMS practice with its baseline and its weighted list. */
    Worlds pms(String code, String baseline, String weighted) {
        return practice(code, "pms")
                .entry(code, What.BASELINE, "", baseline)
                .entry(code, What.WEIGHTED_LIST, "", weighted);
    }

    Worlds gms(String code, String weighted) {
        return practice(code, "gms").entry(code, What.WEIGHTED_LIST, "", weighted);
    }

    Review review() {
        return new Review(
                Fresh.id(),
                SOMEBODY,
                "PMS review",
                base,
                base,
                SOMEBODY,
                entries,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    List<Reviewed> practices() {
        var review = review();
        return Premiums.of(SCHEMES, review, Prices.of(SCHEMES, entries), members, Map.of());
    }

    Reviewed practice(String code) {
        return practices().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Path path(Pace pace, Reinvestment reinvestment, Longer... longer) {
        return new Path(
                Fresh.id(), Fresh.id(), "A path", pace, base, reinvestment, List.of(longer), base, SOMEBODY, List.of());
    }

    Course go(Pace pace, Reinvestment reinvestment, Longer... longer) {
        return go(pace, reinvestment, members, longer);
    }

    /** @param later who has which contract in every year of the path */
    Course go(Pace pace, Reinvestment reinvestment, List<Member> later, Longer... longer) {
        return Walk.of(
                SCHEMES,
                path(pace, reinvestment, longer),
                review(),
                practices(),
                Prices.of(SCHEMES, entries),
                april -> later,
                new Returning(
                        SCHEMES, (scheme, period) -> new Payments.Around(List.of(), Map.of(), Groups.NONE, Map.of())));
    }
}
