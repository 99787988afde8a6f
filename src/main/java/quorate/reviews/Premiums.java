package quorate.reviews;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.reviews.Members.Member;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;

/** The premium of every practice, by the scheme that says what a premium is, and what has to be asked before it is relied on. */
final class Premiums {

    private final Schemes schemes;
    private final LocalDate base;
    private final Prices prices;
    private final List<Entry> entries;
    private final Map<String, Map<What, Members.Number>> published;

    private Premiums(Schemes schemes, Review review, Prices prices, Map<String, Map<What, Members.Number>> published) {
        this.schemes = schemes;
        this.base = review.base();
        this.prices = prices;
        this.entries = review.entries();
        this.published = published;
    }

    static List<Reviewed> of(
            Schemes schemes,
            Review review,
            Prices prices,
            List<Member> members,
            Map<String, Map<What, Members.Number>> published) {
        var premiums = new Premiums(schemes, review, prices, published);
        var codes = new HashSet<String>();
        return members.stream()
                .filter(it -> codes.add(it.code()))
                .map(premiums::of)
                .toList();
    }

    private Reviewed of(Member member) {
        var sources = new ArrayList<String>();
        var questions = new ArrayList<String>();
        var baseline = entry(member, What.BASELINE).map(Entry::money);
        var weighted = number(member, What.WEIGHTED_LIST, sources);
        var said = sources.isEmpty() ? "nobody" : sources.getLast().replaceFirst("^.*?: ", "");
        var registered = number(member, What.REGISTERED_LIST, sources);
        var income =
                number(member, What.INCOME, sources).map(it -> new Money(it.pence(java.math.RoundingMode.HALF_UP)));
        var comparables = sum(member, What.COMPARABLE);
        var defined = sum(member, What.DEFINED);
        entry(member, What.BASELINE).ifPresent(it -> sources.add("PMS baseline: " + it.source()));
        var pms = member.contract().equals("pms");
        var statement = pms && baseline.isPresent() && weighted.isPresent()
                ? Optional.of(statement(member, baseline.get(), comparables, weighted.get()))
                : Optional.<Statement>empty();
        if (pms && baseline.isEmpty()) questions.add("Nobody has entered its PMS baseline.");
        if (!pms && baseline.isPresent()) questions.add(noAgreement(member));
        if (weighted.isEmpty())
            questions.add("No weighted list is known: enter one, or read the payments that were published.");
        statement.ifPresent(
                it -> it.listObjections().stream().map(Objection::sentence).forEach(questions::add));
        statement.flatMap(Statement::total).ifPresent(it -> ask(it, defined, questions));
        return new Reviewed(
                member.id(),
                member.code(),
                member.name(),
                member.contract(),
                member.held(),
                baseline,
                comparables,
                defined,
                new Lists(weighted, registered, said, counted(member), false),
                income,
                statement,
                sources,
                questions);
    }

    private String noAgreement(Member member) {
        return "A PMS baseline was entered, but its contract in " + Review.year(base) + " is "
                + (member.contract().isEmpty() ? "not known" : member.contract().toUpperCase(java.util.Locale.UK))
                + ": look at the contract.";
    }

    private static void ask(Money premium, Money defined, List<String> questions) {
        if (premium.pence() < 0) {
            questions.add("Its baseline lies " + Money.ZERO.minus(premium) + " below what a GMS practice would get."
                    + " Is the baseline whole, and was nothing taken off that belongs to it? Nothing is taken from it,"
                    + " and nothing is paid back, until that is answered.");
        } else if (defined.isMoreThan(premium)) {
            questions.add("More of its premium is named for services (" + defined + ") than there is of it (" + premium
                    + "): look at both.");
        }
    }

    private Optional<Entry> entry(Member member, What what) {
        return entries.stream()
                .filter(it -> it.what() == what && it.practice().equals(member.code()))
                .filter(it -> !what.isOfYears() || it.title().isEmpty())
                .findFirst();
    }

    private LocalDate counted(Member member) {
        return entry(member, What.WEIGHTED_LIST).map(Entry::counted).orElse(base);
    }

    private Money sum(Member member, What what) {
        return entries.stream()
                .filter(it -> it.what() == what && it.practice().equals(member.code()))
                .map(Entry::money)
                .reduce(Money.ZERO, Money::plus);
    }

    private Optional<Exact> number(Member member, What what, List<String> sources) {
        var entered = entry(member, what);
        if (entered.isPresent()) {
            sources.add(what + ": " + entered.get().source());
            return Optional.of(Exact.of(entered.get().amount()));
        }
        var known = Optional.ofNullable(
                published.getOrDefault(member.code(), Map.of()).get(what));
        known.ifPresent(it -> sources.add(what + ": " + it.source()));
        return known.map(it -> Exact.of(it.amount()));
    }

    private Statement statement(Member member, Money baseline, Money comparables, Exact weighted) {
        var entrant = new Entrant(
                member.code(),
                member.contract(),
                member.held(),
                null,
                Map.of(
                        "baseline", money(baseline),
                        "comparables", money(comparables),
                        "weighted-list", reading(weighted)));
        return schemes.calculate(
                        schemes.get(Members.PREMIUM), List.of(entrant), common(prices, base), base, LocalDate.MAX)
                .getFirst();
    }

    private static Map<String, Reading> common(Prices prices, LocalDate april) {
        var found = new HashMap<String, Reading>();
        prices.find(april)
                .ifPresent(it -> found.put("gms-price", new Reading(it.amount(), april, it.said(), it.assumed())));
        return found;
    }

    private Reading money(Money amount) {
        return reading(Exact.of(BigDecimal.valueOf(amount.pence(), 2)));
    }

    private Reading reading(Exact amount) {
        return new Reading(amount, base, "the review", false);
    }
}
