package quorate.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** How too much that was paid by a claim is paid back: laid, changed, and taken month by month. */
@Controller
@Door(Door.Who.SIGNED_IN)
class PlanPages {

    private static final String HERE = "/claims/{id}/repayment";

    private final Plans plans;
    private final Claims claims;
    private final ClaimRows rows;
    private final Standing standing;
    private final Clocks clocks;

    PlanPages(Plans plans, Claims claims, ClaimRows rows, Standing standing, Clocks clocks) {
        this.plans = plans;
        this.claims = claims;
        this.rows = rows;
        this.standing = standing;
        this.clocks = clocks;
    }

    /**
     * @param open what is to be taken by today, and {@code takable} what of it can be
     * @param lays whether the person may lay a plan now
     * @param keeps whether the person may change the plan and take from it
     */
    record One(
            ClaimRow row,
            Optional<Plan> plan,
            Money open,
            Money takable,
            String by,
            boolean lays,
            boolean keeps,
            Typed typed) {}

    private Claim find(UUID id, CurrentPerson person) {
        return claims.find(id).filter(it -> rows.mayRead(it, person)).orElseThrow(Page::missing);
    }

    private One one(Claim claim, CurrentPerson person, Typed typed) {
        var plan = plans.find(claim.id());
        var officer = rows.isFor(claim, person);
        var over = plan.isEmpty()
                || plan.get().agreed().isPresent()
                        && (!plan.get().isAgreed() || plan.get().isEnded());
        return new One(
                rows.of(claim),
                plan,
                plan.map(it -> it.open(clocks.today())).orElse(Money.ZERO),
                plan.map(it -> plans.takable(it, claim)).orElse(Money.ZERO),
                plan.map(it -> standing.nameOf(it.by())).orElse(""),
                officer && over && claim.isDue(),
                officer
                        && plan.filter(it -> it.isAgreed() && it.left().pence() > 0)
                                .isPresent(),
                typed.knowing(Map.of("key", Fresh.id().toString())));
    }

    @GetMapping(HERE)
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return Page.of("claims/plan", one(find(id, person), person, typed));
    }

    private Claim own(UUID id, CurrentPerson person) {
        var claim = find(id, person);
        if (!rows.isFor(claim, person)) throw new AccessDeniedException("Keeps no claims of this commissioner");
        return claim;
    }

    @PostMapping(HERE)
    @Door(Door.Who.STAFF)
    ModelAndView lay(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var claim = own(id, person);
        var total = amount(typed, "total", "Enter how much is to be paid back");
        var instalment = amount(typed, "instalment", "Enter how much of it a month");
        if (!typed.isFaulty() && instalment.isMoreThan(total))
            typed.fault("instalment", "An instalment is not more than all that is to be paid back");
        if (!typed.isFaulty() && total.pence() > instalment.pence() * Plans.MOST_MONTHS)
            typed.fault("instalment", "That takes more than ten years: enter a larger instalment");
        var first = typed.day("first", "Enter the day of the first instalment");
        if (typed.faultOf("first").isEmpty() && first.isBefore(clocks.today()))
            typed.fault("first", "The first instalment is today or later");
        var why = typed.text("why", "Enter why it is to be paid back", 2000);
        if (typed.isFaulty()) return Page.faulty("claims/plan", one(claim, person, typed));
        var plan = new Plan(
                typed.id("key").orElseGet(Fresh::id),
                claim.id(),
                total,
                instalment,
                first,
                why,
                clocks.today(),
                person.id(),
                Optional.empty(),
                List.of(),
                List.of());
        return answer(plans.lay(plan, claim), "Laid for a decision", claim, person, typed);
    }

    private static Money amount(Typed typed, String field, String missing) {
        var amount = typed.money(field, missing);
        if (typed.faultOf(field).isEmpty() && (amount.pence() <= 0 || amount.isMoreThan(Money.pounds(100_000_000))))
            typed.fault(field, "Enter an amount above nothing, and not above £100,000,000");
        return amount;
    }

    private ModelAndView answer(Answer<Plan> answer, String done, Claim claim, CurrentPerson person, Typed typed) {
        if (answer instanceof Answer.Refused<Plan>(var no)) {
            typed.object(no);
            return Page.faulty("claims/plan", one(claim, person, typed));
        }
        return Page.seeOther(claim.page() + "/repayment", done);
    }

    @PostMapping(HERE + "/changes")
    @Door(Door.Who.STAFF)
    ModelAndView change(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var claim = own(id, person);
        var plan = plans.find(id).orElseThrow(Page::missing);
        var instalment = typed.money("instalment", "Enter the new instalment, or 0 to end it");
        if (typed.faultOf("instalment").isEmpty() && (instalment.pence() < 0 || instalment.isMoreThan(plan.total())))
            typed.fault("instalment", "Enter an amount from nothing to " + plan.total());
        var from = typed.day("from", "Enter the day from which it holds");
        if (typed.faultOf("from").isEmpty() && from.isBefore(clocks.today()))
            typed.fault("from", "It changes today or later: what was to be taken before stays as it was");
        var why = typed.text("why", "Enter why it changes", 2000);
        if (typed.isFaulty()) return Page.faulty("claims/plan", one(claim, person, typed));
        var change = new Plan.Change(typed.id("key").orElseGet(Fresh::id), instalment, from, why, person.id());
        return answer(plans.change(plan, change), "Changed", claim, person, typed);
    }

    @PostMapping(HERE + "/instalments")
    @Door(Door.Who.STAFF)
    ModelAndView take(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var claim = own(id, person);
        var plan = plans.find(id).orElseThrow(Page::missing);
        return answer(plans.take(plan, person.id()), "Taken from what is due", claim, person, typed);
    }
}
