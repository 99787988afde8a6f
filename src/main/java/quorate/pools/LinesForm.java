package quorate.pools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import quorate.kernel.Code;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.pools.Pool.Line;
import quorate.pools.Pool.Pot;
import quorate.pools.Pool.Risk;
import quorate.pools.Pool.Share;
import quorate.pools.Pool.Step;
import quorate.pools.Pool.Terms;
import quorate.register.Party;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** What somebody typed of a pool's lines, of what is set aside and of what depends on a measure. */
final class LinesForm {

    /** How many lines can be typed. */
    static final int LINES = 6;

    static final List<Choice> SHARES = Choice.of(Share.class);
    static final List<Choice> STEPS = Choice.of(Step.class);

    private static final Pattern PERCENT = Pattern.compile("([+−-]?)(\\d{1,3})(?:\\.(\\d{1,2}))?%?");
    private static final int WHOLE = 10_000;

    /** More is a slip of the hand, and would not add up. */
    static final Money MOST = Money.pounds(1_000_000_000_000L);

    private final Typed typed;
    private final PoolForm.Head head;

    LinesForm(Typed typed, PoolForm.Head head) {
        this.typed = typed;
        this.head = head;
    }

    Terms terms() {
        var lines = new ArrayList<Line>();
        for (var at = 1; at <= LINES; at++) {
            if (isTyped(at)) lines.add(line(at, lines));
        }
        if (lines.isEmpty()) typed.fault("line-1", "Enter one line at least, with what each partner puts in");
        var reserve = new LinkedHashMap<PartyId, Money>();
        for (var at = 0; at < head.partners().size(); at++) {
            var money = money("reserve-" + at, "What " + head.partners().get(at).name() + " sets aside");
            if (money.pence() > 0) reserve.put(head.partners().get(at).id(), money);
        }
        return new Terms(head.risk(), steps(), lines, reserve, pot());
    }

    private boolean isTyped(int at) {
        if (!typed.value("line-" + at).isBlank() || !typed.value("budget-" + at).isBlank()) return true;
        for (var partner = 0; partner < head.partners().size(); partner++) {
            if (!typed.value("amount-" + at + "-" + partner).isBlank()) return true;
        }
        return false;
    }

    private Line line(int at, List<Line> before) {
        var name = typed.line("line-" + at, "Enter what line " + at + " is for");
        if (before.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            typed.fault("line-" + at, "Another line is called " + name + " already: give each a name of its own");
        }
        var budget = typed.money("budget-" + at, "Enter the budget of line " + at);
        if (typed.faultOf("budget-" + at).isEmpty() && budget.pence() <= 0) {
            typed.fault("budget-" + at, "Enter a budget above nothing for line " + at);
        }
        var contributions = contributions(at, name, budget);
        var share = head.risk() == Risk.SHARED
                ? typed.choice("share-" + at, "Say who bears what line " + at + " costs more", Share.class)
                : Share.VARIABLE;
        var lead = typed.offered(
                        "lead-" + at,
                        "Choose the partner who leads line " + at,
                        head.partners().stream().map(it -> it.id().toString()).toList())
                .map(PartyId::of)
                .orElse(head.host().id());
        var percents =
                head.risk() == Risk.SHARED && share == Share.VARIABLE ? percents(at) : Map.<PartyId, Integer>of();
        return new Line(name, share, lead, budget, contributions, percents);
    }

    private Map<PartyId, Money> contributions(int at, String name, Money budget) {
        var found = new LinkedHashMap<PartyId, Money>();
        var sum = Money.ZERO;
        for (var partner = 0; partner < head.partners().size(); partner++) {
            var party = head.partners().get(partner);
            var money = money("amount-" + at + "-" + partner, "What " + party.name() + " puts into line " + at);
            if (money.pence() > 0) found.put(party.id(), money);
            sum = sum.plus(money);
        }
        if (typed.faultOf("budget-" + at).isEmpty() && !sum.equals(budget)) {
            typed.fault(
                    "budget-" + at,
                    "The partners put " + sum + " into " + (name.isEmpty() ? "line " + at : name)
                            + ", and its budget is " + budget + ": the contributions must add up to the budget");
        }
        return found;
    }

    private Money money(String field, String label) {
        if (typed.value(field).isBlank()) return Money.ZERO;
        var money = typed.money(field, label);
        if (typed.faultOf(field).isEmpty() && money.pence() < 0) {
            typed.fault(field, label + " must not be less than nothing");
            return Money.ZERO;
        }
        if (money.isMoreThan(MOST)) {
            typed.fault(field, label + " must be less than a trillion pounds");
            return Money.ZERO;
        }
        return money;
    }

    /** Either of all partners or of none. */
    private Map<PartyId, Integer> percents(int at) {
        var found = new LinkedHashMap<PartyId, Integer>();
        for (var partner = 0; partner < head.partners().size(); partner++) {
            var party = head.partners().get(partner);
            percent("percent-" + at + "-" + partner, "The share of " + party.name() + " in line " + at)
                    .ifPresent(it -> found.put(party.id(), it));
        }
        var sum = found.values().stream().mapToInt(Integer::intValue).sum();
        if (!found.isEmpty() && (sum != WHOLE || found.values().stream().anyMatch(it -> it < 0))) {
            typed.fault(
                    "percent-" + at + "-0",
                    "The shares of line " + at + " come to " + Pool.percent(sum)
                            + ": they must add up to 100%, or all be left empty");
        }
        return found;
    }

    private Optional<Integer> percent(String field, String label) {
        var text = typed.value(field).strip();
        if (text.isEmpty()) return Optional.empty();
        var found = hundredths(text);
        if (found.isEmpty()) typed.fault(field, label + " must be a percentage, such as 33.33");
        return found;
    }

    /** "-4.2" as −420. */
    static Optional<Integer> hundredths(String text) {
        var read = PERCENT.matcher(text.strip());
        if (!read.matches()) return Optional.empty();
        var number = new BigDecimal(read.group(2) + "." + (read.group(3) == null ? "0" : read.group(3)))
                .movePointRight(2)
                .intValue();
        return Optional.of(read.group(1).isEmpty() || read.group(1).equals("+") ? number : -number);
    }

    private List<Step> steps() {
        var found = new ArrayList<Step>();
        if (head.risk() != Risk.SHARED) return found;
        for (var at = 1; at <= Step.values().length; at++) {
            var step = typed.optionallyOffered(
                            "step-" + at,
                            "Choose from what an overspend is met",
                            List.of(Step.values()).stream().map(Code::of).toList())
                    .map(text -> Code.parse(Step.class, text));
            if (step.filter(found::contains).isPresent()) {
                typed.fault("step-" + at, step.get() + " is named twice: choose each once, or leave the rest empty");
            }
            step.filter(it -> !found.contains(it)).ifPresent(found::add);
        }
        return found;
    }

    /** Nothing where none of its fields was typed. */
    private Optional<Pot> pot() {
        if (List.of("pot-amount", "pot-measure", "pot-target").stream()
                .allMatch(field -> typed.value(field).isBlank())) return Optional.empty();
        var amount = typed.money("pot-amount", "Enter how much depends on the measure");
        if (typed.faultOf("pot-amount").isEmpty() && amount.pence() <= 0) {
            typed.fault("pot-amount", "Enter an amount above nothing that depends on the measure");
        }
        var partner = typed.offered(
                        "pot-partner",
                        "Choose the partner who puts in what depends on the measure",
                        head.partners().stream().map(it -> it.id().toString()).toList())
                .map(PartyId::of)
                .orElse(head.host().id());
        var measure = typed.line("pot-measure", "Enter the measure, such as non-elective admissions");
        var target = hundredths(typed.value("pot-target"));
        if (target.filter(it -> it != 0).isEmpty()) {
            typed.fault("pot-target", "Enter the change to be reached as a percentage, such as -4.2");
        }
        return Optional.of(new Pot(partner, amount, measure, target.orElse(1)));
    }

    /** Every field of a pool, in order to be sent again. */
    static List<String> fields(List<Party> partners) {
        var all = new ArrayList<>(List.of(
                "key",
                "name",
                "host",
                "partners",
                "from-day",
                "from-month",
                "from-year",
                "from",
                "last-day",
                "last-month",
                "last-year",
                "last",
                "primary",
                "allowed",
                "risk",
                "document",
                "why",
                "step-1",
                "step-2",
                "step-3",
                "pot-amount",
                "pot-partner",
                "pot-measure",
                "pot-target"));
        for (var partner = 0; partner < partners.size(); partner++) all.add("reserve-" + partner);
        for (var at = 1; at <= LINES; at++) {
            all.addAll(List.of("line-" + at, "budget-" + at, "share-" + at, "lead-" + at));
            for (var partner = 0; partner < partners.size(); partner++) {
                all.add("amount-" + at + "-" + partner);
                all.add("percent-" + at + "-" + partner);
            }
        }
        return all;
    }

    static List<String> names(List<Party> partners) {
        return partners.stream().map(Party::name).toList();
    }

    static String listed(List<Party> partners) {
        return Words.list(names(partners));
    }
}
