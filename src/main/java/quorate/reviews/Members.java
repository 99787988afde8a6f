package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import quorate.figures.AsKnown;
import quorate.figures.Figures;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.payments.Payments;
import quorate.register.Party;
import quorate.register.Register;
import quorate.schemes.Schemes;

/** The practices of a commissioner in a year, with their contracts and what was published about them. */
@Component
class Members {

    static final String PREMIUM = "pms-premium";

    private static final Map<String, What> PUBLISHED = Map.of(
            "payments.weighted", What.WEIGHTED_LIST,
            "payments.registered", What.REGISTERED_LIST,
            "payments.total", What.INCOME);

    private final Payments payments;
    private final Register register;
    private final Figures figures;
    private final Schemes schemes;

    Members(Payments payments, Register register, Figures figures, Schemes schemes) {
        this.payments = payments;
        this.register = register;
        this.figures = figures;
        this.schemes = schemes;
    }

    /** @param contract empty where it is not known */
    record Member(PartyId id, String code, String name, String contract, Span held) {}

    /** A number that was published, with who says so. */
    record Number(BigDecimal amount, String source) {}

    /** By code, those of the year that begins with this April. */
    List<Member> of(PartyId commissioner, LocalDate april) {
        var year = Span.between(april, april.plusYears(1));
        var view = register.on(april);
        return payments.around(commissioner, schemes.get(PREMIUM), "", year).practices().stream()
                .map(it -> new Member(
                        it.id(), it.code(), it.name(), contract(it.contract(), view.find(it.id())), it.held()))
                .toList();
    }

    /** What the agreements say, else what the register does. */
    private static String contract(String known, Optional<Party> party) {
        return known.isEmpty()
                ? party.flatMap(it -> it.trait("contract")).orElse("").toLowerCase(Locale.ROOT)
                : known;
    }

    /** What was published of the year, or of the last one before it, by practice. */
    Map<String, Map<What, Number>> published(List<Member> members, LocalDate april, long number) {
        var found = new HashMap<String, Map<What, Number>>();
        if (members.isEmpty()) return found;
        var codes = members.stream().map(Member::code).toList();
        var known = PUBLISHED.keySet().stream()
                .filter(measure -> figures.findMeasure(measure).isPresent())
                .toList();
        for (var figure : figures.latest(codes, known, april, AsKnown.at(number))) {
            var what = PUBLISHED.get(figure.measure().id());
            if (what == null) continue;
            figure.number()
                    .ifPresent(it -> found.computeIfAbsent(figure.code(), code -> new HashMap<>())
                            .put(
                                    what,
                                    new Number(
                                            it,
                                            "NHS payments to general practice, "
                                                    + figure.edition().title())));
        }
        return found;
    }

    /** Why a practice is not in a path from a year on. @param member as it is in that year; none where it is no practice then */
    static String gone(Reviewed it, @Nullable Member member, LocalDate april) {
        return member == null || member.contract().isEmpty()
                ? it.name() + " has no PMS agreement that is known in " + Review.year(april)
                        + ": it is not in the path from then on."
                : it.name() + " has a contract of " + member.contract().toUpperCase(java.util.Locale.UK) + " in "
                        + Review.year(april)
                        + ": it is not in the path from then on, and what becomes of its premium is agreed with that"
                        + " change.";
    }
}
