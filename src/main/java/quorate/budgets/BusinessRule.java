package quorate.budgets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quorate.kernel.Citation;
import quorate.kernel.Money;
import quorate.kernel.Span;
import quorate.ledger.Fund;
import quorate.schemes.Entrant;
import quorate.schemes.Exact;
import quorate.schemes.Reading;
import quorate.schemes.Schemes;
import quorate.schemes.Statement;
import quorate.schemes.Working;

/**
 * What a commissioner has to keep of a fund in a year, by a rule of the files {@code budget-rules….yaml}, and what it keeps.
 *
 * @param stream in whose budget it is kept
 * @param how the arithmetic of what is required
 * @param held what counts as kept: of contingency the budget, which is there to be used; of all else what is neither spent
 *     nor promised, because a rule that asks for money to stay uncommitted is not met by what was promised
 * @param committed what of that stream's budget is spent or promised
 */
record BusinessRule(
        String stream, String title, Money required, String how, Money held, Money committed, List<Citation> sources) {

    private static final String FILES = "budget-rules";
    private static final String READING = "budget";
    private static final Set<String> USABLE = Set.of("contingency");

    /** How much less is kept than is required; nothing where enough is. */
    Money missing() {
        return required.isMoreThan(held) ? required.minus(held) : Money.ZERO;
    }

    boolean isMet() {
        return missing().equals(Money.ZERO);
    }

    /** Of money that comes every year and is not given for one purpose: a share of a grant would be kept from its purpose. */
    static boolean isAskedOf(Fund fund) {
        return fund.recurrent() && fund.ringFence().isEmpty();
    }

    /** Every rule of the year in which the day lies that a source has; none where none was found. */
    static List<BusinessRule> of(Schemes schemes, Report report, LocalDate day) {
        var pounds = Exact.of(BigDecimal.valueOf(report.allocated().pence(), 2));
        var reading = Map.of(READING, new Reading(pounds, day, "the books", false));
        var entrant = new Entrant("", "", Span.ALWAYS, day, reading);
        return schemes.all().stream()
                .filter(file -> file.id().startsWith(FILES) && file.span().holdsOn(day))
                .map(file -> schemes.calculate(file, List.of(entrant), Map.of(), day, day)
                        .getFirst())
                .flatMap(
                        statement -> statement.lines().stream().flatMap(line -> rule(statement, line, report).stream()))
                .toList();
    }

    /** Nothing for a line that has no figure in that year. */
    private static Optional<BusinessRule> rule(Statement statement, Statement.Line line, Report report) {
        var payment = line.payment();
        var kept = report.lines().stream()
                .filter(each -> each.stream().equals(payment.stream()))
                .findFirst();
        var annual = kept.map(Report.Line::annual).orElse(Money.ZERO);
        var free = kept.map(Report.Line::free).orElse(Money.ZERO);
        return line.amount()
                .map(required -> new BusinessRule(
                        payment.stream(),
                        payment.title(),
                        required,
                        how(statement, line, report.allocated()),
                        USABLE.contains(payment.stream()) ? annual : free,
                        annual.minus(free),
                        payment.sources()));
    }

    private static String how(Statement statement, Statement.Line line, Money allocated) {
        return Working.inputs(statement, line).getLast().value() + " of " + allocated + ", to the nearest thousand";
    }
}
