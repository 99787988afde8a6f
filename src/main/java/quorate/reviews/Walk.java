package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.reviews.Course.Part;
import quorate.reviews.Course.Year;
import quorate.reviews.Members.Member;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;
import quorate.web.Words;

/** Goes a path year by year. What is kept is worked out by the scheme of its pace, and nowhere else. */
final class Walk {

    private static final int MONTHS = 12;

    private final Schemes schemes;
    private final Path path;
    private final Review review;
    private final List<Reviewed> practices;
    private final Prices prices;
    private final Function<LocalDate, List<Member>> members;
    private final Returning returning;
    private final List<Objection> objections = new ArrayList<>();

    private Walk(
            Schemes schemes,
            Path path,
            Review review,
            List<Reviewed> practices,
            Prices prices,
            Function<LocalDate, List<Member>> members,
            Returning returning) {
        this.schemes = schemes;
        this.path = path;
        this.review = review;
        this.practices = practices;
        this.prices = prices;
        this.members = members;
        this.returning = returning;
    }

    /** @param members the practices of a year, to see who has a PMS agreement in it */
    static Course of(
            Schemes schemes,
            Path path,
            Review review,
            List<Reviewed> practices,
            Prices prices,
            Function<LocalDate, List<Member>> members,
            Returning returning) {
        return new Walk(schemes, path, review, practices, prices, members, returning).course();
    }

    private Course course() {
        objections.addAll(path.pace().against());
        if (!objections.isEmpty()) return new Course(path, List.of(), objections, List.of());
        var unknown = practices.stream()
                .filter(it -> it.isPms() && it.premium().isEmpty())
                .map(Reviewed::name)
                .toList();
        if (!unknown.isEmpty()) {
            objections.add(Pace.no(
                    "reviews.unknown",
                    "The premium of " + Words.list(unknown) + " is not known.",
                    "Enter what is missing, or see what is asked about them."));
        }
        var years = new ArrayList<Year>();
        try {
            for (var at = 1; at <= path.years(); at++) year(at).ifPresent(years::add);
        } catch (IllegalArgumentException noSuchDay) {
            objections.add(Pace.no(
                    "reviews.days",
                    String.valueOf(noSuchDay.getMessage()) + ".",
                    "Begin in another year, or choose another pace."));
        }
        beyond(years);
        return new Course(path, years, objections, Remarks.of(path, years));
    }

    private void beyond(List<Year> years) {
        for (var year : years) {
            // Four rounded quarters can come to a penny or two more than the premium; that is no money given back.
            if (year.unspent().pence() >= 0 || year.reinvested().pence() == 0) continue;
            objections.add(Pace.no(
                    "reviews.beyond",
                    "In " + year.title() + " " + year.reinvested() + " would be reinvested, and only " + year.released()
                            + " is released.",
                    "Lower what is reinvested, or find other money and lay that for itself."));
        }
    }

    private Optional<Year> year(int at) {
        var april = path.from().plusYears(at - 1L);
        var price = prices.find(april);
        if (price.isEmpty()) {
            objections.add(Pace.no(
                    "reviews.price",
                    "No GMS price of " + Review.year(april) + " is known.",
                    "Enter it with its source."));
            return Optional.empty();
        }
        var listed = practices.stream()
                .map(it -> it.with(Lists.in(it, review.entries(), review.base(), april)))
                .toList();
        var parts = parts(listed, at, april, price.get());
        var released = Course.sum(parts.stream().map(Part::released).toList());
        var back = returning.of(path.reinvestment(), listed, price.get(), april, released);
        objections.addAll(back.objections());
        return Optional.of(new Year(
                april,
                price.get(),
                parts.stream()
                        .map(it -> new Part(
                                it.of(),
                                it.target(),
                                it.kept(),
                                it.released(),
                                back.amounts().getOrDefault(it.of().code(), Money.ZERO),
                                it.why()))
                        .toList()));
    }

    private List<Part> parts(List<Reviewed> listed, int at, LocalDate april, Prices.Price price) {
        var now = new HashMap<String, Member>();
        members.apply(april).forEach(it -> now.put(it.code(), it));
        var common = Map.of("gms-price", new Reading(price.amount(), april, price.said(), price.assumed()));
        var found = new ArrayList<Part>();
        for (var it : listed) {
            var member = now.get(it.code());
            var premium = it.premium();
            if (!it.isPms() || premium.isEmpty()) found.add(none(it, List.of()));
            else if (member == null || !member.contract().equals("pms"))
                found.add(none(it, List.of(Members.gone(it, member, april))));
            else found.add(part(it, member, premium.get(), at, april, common));
        }
        return found;
    }

    private static Part none(Reviewed it, List<String> why) {
        return new Part(it, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, why);
    }

    private Part part(Reviewed it, Member member, Money premium, int at, LocalDate april, Map<String, Reading> common) {
        var baseline = it.baseline().orElse(Money.ZERO);
        var whole = calculate(
                Members.PREMIUM,
                member,
                Map.of("baseline", money(baseline), "comparables", money(it.comparables()), "weighted-list", list(it)),
                common,
                april);
        var target = Money.ZERO.minus(line(whole, "gms"));
        if (premium.pence() <= 0) return new Part(it, target, premium, Money.ZERO, Money.ZERO, List.of());
        var kept = kept(it, member, premium, target, at, april, common);
        return new Part(it, target, kept, premium.minus(kept), Money.ZERO, List.of());
    }

    private Money kept(
            Reviewed it,
            Member member,
            Money premium,
            Money target,
            int at,
            LocalDate april,
            Map<String, Reading> common) {
        var longer = path.longer(it.code());
        if (longer.isPresent()) return linear(it, member, premium, longer.get().years(), at, april, common);
        var pace = path.pace();
        return switch (pace.kind()) {
            case LINEAR -> linear(it, member, premium, pace.steps(), at, april, common);
            case SEVENTHS -> sevenths(member, premium, april);
            case QUARTERLY -> quarterly(member, premium, pace, at, april);
            case EXPLICIT -> explicit(member, premium, pace, at, april);
            case FREEZE -> {
                var cash = it.baseline().orElse(Money.ZERO).minus(it.comparables());
                var held = calculate(
                        pace.kind().scheme(),
                        member,
                        Map.of("weighted-list", list(it), "baseline", money(cash)),
                        common,
                        april);
                yield line(held, "core").minus(target);
            }
        };
    }

    private Money linear(
            Reviewed it,
            Member member,
            Money premium,
            int years,
            int at,
            LocalDate april,
            Map<String, Reading> common) {
        var readings =
                Map.of("weighted-list", list(it), "premium", money(premium), "years", count(years), "year", count(at));
        return line(calculate(Pace.Kind.LINEAR.scheme(), member, readings, common, april), "premium");
    }

    /** Monthly and rounded so, as MPIG was. */
    private Money sevenths(Member member, Money premium, LocalDate april) {
        var scheme = Pace.Kind.SEVENTHS.scheme();
        var end = schemes.get(scheme).span().end();
        if (end.filter(it -> !april.isBefore(it)).isPresent()) return Money.ZERO;
        var month = line(calculate(scheme, member, Map.of("premium", money(premium)), Map.of(), april), "premium");
        return new Money(Math.multiplyExact(month.pence(), (long) MONTHS));
    }

    private Money quarterly(Member member, Money premium, Pace pace, int at, LocalDate april) {
        var endpoint = pace.endpoint().isMoreThan(premium) ? premium : pace.endpoint();
        var sum = Money.ZERO;
        for (var quarter = 1; quarter <= 4; quarter++) {
            var readings = Map.of(
                    "premium", money(premium),
                    "endpoint", money(endpoint),
                    "quarters", count(pace.steps()),
                    "quarter", count(4 * (at - 1) + quarter));
            var day = april.plusMonths(3L * (quarter - 1));
            sum = sum.plus(line(calculate(pace.kind().scheme(), member, readings, Map.of(), day), "premium"));
        }
        return sum;
    }

    private Money explicit(Member member, Money premium, Pace pace, int at, LocalDate april) {
        var share = at <= pace.shares().size() ? pace.shares().get(at - 1) : Exact.ZERO;
        var readings = Map.of("premium", money(premium), "retained", reading(share));
        return line(calculate(pace.kind().scheme(), member, readings, Map.of(), april), "premium");
    }

    private Statement calculate(
            String scheme, Member member, Map<String, Reading> readings, Map<String, Reading> common, LocalDate day) {
        // The agreement is held for the year by the review; a change within it is a matter of the run that pays.
        var entrant = new Entrant(member.code(), member.contract(), quorate.kernel.Span.ALWAYS, null, readings);
        return schemes.calculate(schemes.get(scheme), List.of(entrant), common, day, LocalDate.MAX)
                .getFirst();
    }

    /** @throws IllegalArgumentException with the sentence of what stands against it */
    private static Money line(Statement statement, String id) {
        return statement.lines().stream()
                .filter(it -> it.payment().id().equals(id))
                .findFirst()
                .flatMap(Statement.Line::amount)
                .orElseThrow(() -> new IllegalArgumentException(statement.listObjections().stream()
                        .map(Objection::sentence)
                        .map(it -> it.replaceAll("\\.$", ""))
                        .findFirst()
                        .orElse("It cannot be worked out")));
    }

    private Reading list(Reviewed it) {
        return reading(it.weighted().orElse(Exact.ZERO));
    }

    private Reading count(int number) {
        return reading(Exact.of(number));
    }

    private Reading money(Money amount) {
        return reading(Exact.of(BigDecimal.valueOf(amount.pence(), 2)));
    }

    private Reading reading(Exact amount) {
        return new Reading(amount, path.from(), "the review", false);
    }
}
