package quorate.claims;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.ledger.Desk;
import quorate.ledger.Fund;
import quorate.ledger.Ledger;
import quorate.ledger.Trail;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** One claim: what was asked and answered, its files, who may decide it, and what came of it down to the payment. */
@Controller
@Door(Door.Who.SIGNED_IN)
class OnePages {

    private final Claims claims;
    private final ClaimRows rows;
    private final PaperTray papers;
    private final Desk desk;
    private final Ledger ledger;
    private final ClaimPromises promises;
    private final Standing standing;
    private final Clocks clocks;

    OnePages(
            Claims claims,
            ClaimRows rows,
            PaperTray papers,
            Desk desk,
            Ledger ledger,
            ClaimPromises promises,
            Standing standing,
            Clocks clocks) {
        this.claims = claims;
        this.rows = rows;
        this.papers = papers;
        this.desk = desk;
        this.ledger = ledger;
        this.promises = promises;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Said(ClaimStep step, String by) {}

    /**
     * @param reads whether the person sees it for the commissioner, and not only as the practice’s own
     * @param choices what the person may say of it now
     * @param hides whether the person may keep it private, and {@code opens} whether they may end that
     * @param funds from which the person may lay it; none where they may not
     * @param promises from which it can be drawn, for whoever may lay it
     * @param drawn from which promise it is paid; empty where it is from none
     * @param way of its money, aloud
     */
    record One(
            ClaimRow row,
            String fund,
            String by,
            long waited,
            List<Said> said,
            List<String> missing,
            List<Choice> choices,
            boolean hides,
            boolean opens,
            List<Choice> funds,
            List<Choice> promises,
            Optional<ClaimPromises.Drawn> drawn,
            List<ClaimRow> before,
            Money given,
            List<String> way,
            boolean reads,
            Typed typed) {}

    private Claim find(UUID id, CurrentPerson person) {
        return claims.find(id).filter(it -> rows.mayRead(it, person)).orElseThrow(Page::missing);
    }

    private One one(Claim claim, CurrentPerson person, Typed typed) {
        var reads = !rows.isOwn(claim, person);
        var secret = claim.course().secrecy().isPresent();
        var before = reads ? rows.before(claim, person) : List.<ClaimRow>of();
        var funds = desk.listFunds(List.of(claim.commissioner()), Long.MAX_VALUE);
        var lays = rows.isFor(claim, person) && !claim.isLaid() && !claim.isOver() && !claim.waitsForPractice();
        return new One(
                rows.of(claim),
                claim.course()
                        .laying()
                        .flatMap(laying -> funds.stream()
                                .filter(fund -> fund.id().equals(laying.fund()))
                                .findFirst())
                        .map(Fund::name)
                        .orElse(""),
                standing.nameOf(claim.by()),
                claim.waited(clocks.today()),
                claim.course().steps().stream()
                        .map(step ->
                                new Said(step, step.by().map(standing::nameOf).orElse("the service, by itself")))
                        .toList(),
                ClaimDraft.missing(claim.kind(), claim.course().papers()),
                choices(claim, person),
                rows.isFor(claim, person) && !secret && !claim.isLaid() && !claim.isOver(),
                rows.isFor(claim, person) && secret,
                lays
                        ? funds.stream()
                                .map(fund -> Choice.of(fund.id().toString(), fund.name()))
                                .toList()
                        : List.of(),
                lays ? ClaimPromises.choices(promises.offers(claim, funds, person)) : List.of(),
                promises.of(claim, person),
                before,
                Claims.given(before.stream().map(ClaimRow::claim).toList()),
                ledger.trace(claim.posting(), Long.MAX_VALUE).map(Trail::aloud).orElse(List.of()),
                reads,
                typed.knowing(Map.of("key", Fresh.id().toString())));
    }

    private List<Choice> choices(Claim claim, CurrentPerson person) {
        var own = rows.isOwn(claim, person);
        var officer = rows.isFor(claim, person);
        return Arrays.stream(ClaimStep.What.values())
                .filter(what -> (what.isOfPractice() ? own : officer) && ClaimStep.mayBe(what, claim))
                .map(what -> Choice.of(Code.of(what), what.offer()))
                .toList();
    }

    @GetMapping("/claims/{id}")
    ModelAndView look(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return Page.of("claims/claim", one(find(id, person), person, typed));
    }

    /** What is said, and the file that comes with it. */
    @PostMapping("/claims/{id}/words")
    ModelAndView say(
            @PathVariable UUID id,
            @RequestParam(required = false) Optional<MultipartFile> paper,
            CurrentPerson person,
            Typed typed)
            throws IOException {
        var claim = find(id, person);
        var allowed = choices(claim, person).stream().map(Choice::value).toList();
        var what = typed.choice("what", "Choose what you want to say", ClaimStep.What.class);
        if (typed.faultOf("what").isEmpty() && !allowed.contains(Code.of(what)))
            typed.fault("what", "That cannot be said of this claim now: choose from what the page offers");
        var words = typed.text("words", "Enter what you want to say", 4000);
        var remark = typed.isFaulty() ? "" : papers.keep(claim.id(), claim.kind(), paper, person, typed);
        if (typed.isFaulty()) return Page.faulty("claims/claim", one(claim, person, typed));
        var step = new ClaimStep(
                typed.id("key").orElseGet(Fresh::id), what, words, clocks.today(), Optional.of(person.id()));
        if (claims.say(id, step, person.id()) instanceof Answer.Refused<Claim>(var no)) {
            typed.object(no);
            return Page.faulty("claims/claim", one(claim, person, typed));
        }
        return Page.seeOther(claim.page(), PaperTray.with("Kept", remark));
    }

    /** Keeps it private, or no longer; either with the reason. */
    @PostMapping("/claims/{id}/privacy")
    @Door(Door.Who.STAFF)
    ModelAndView keep(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var claim = find(id, person);
        if (!rows.isFor(claim, person)) throw new AccessDeniedException("Keeps no claims of this commissioner");
        var kept = typed.choice("private", "Choose whether it is kept private", List.of("yes", "no"));
        var why = typed.text("private-why", "Enter why, for whoever may see it", 2000);
        if (!typed.isFaulty()) {
            var secrecy = new Secrecy(kept.equals("yes"), why, clocks.today(), person.id());
            var answer = claims.keepPrivate(id, secrecy);
            if (answer.isDone()) return Page.seeOther(claim.page(), "Kept");
            typed.object(answer.objections());
        }
        return Page.faulty("claims/claim", one(claim, person, typed));
    }

    /** Lays it for a decision: all of it, or a part with the reason. */
    @PostMapping("/claims/{id}/matters")
    @Door(Door.Who.STAFF)
    ModelAndView lay(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var claim = find(id, person);
        if (!rows.isFor(claim, person)) throw new AccessDeniedException("Lays no claims");
        var funds = desk.listFunds(List.of(claim.commissioner()), Long.MAX_VALUE);
        var fund = typed.offered(
                "fund",
                "Choose the fund from which it is to be paid",
                funds.stream().map(Fund::id).toList());
        var promise = ClaimPromises.read(typed, promises.offers(claim, funds, person), fund);
        var allowed = part(claim, typed);
        var why = typed.optionalText("part-why", 2000);
        if (!typed.isFaulty() && allowed.isPresent() && why.isEmpty())
            typed.fault("part-why", "Enter why only a part of it is to be paid: the practice reads it");
        if (!typed.isFaulty() && fund.isPresent()) {
            var laying = new Claim.Laying(fund.get(), promise, allowed, why, clocks.today(), person.id());
            var laid = claims.lay(claim, laying, standing.nameOf(claim.practice()));
            if (laid.isDone()) return Page.seeOther(rows.pageFor(claim, person), "Laid for a decision");
            typed.object(laid.objections());
        }
        return Page.faulty("claims/claim", one(claim, person, typed));
    }

    private static Optional<Money> part(Claim claim, Typed typed) {
        if (typed.value("part").isBlank()) return Optional.empty();
        var part = typed.money("part", "Enter how much of it is to be paid");
        if (typed.faultOf("part").isPresent()) return Optional.empty();
        if (part.pence() <= 0) typed.fault("part", "Enter an amount above nothing; to pay nothing, let it be refused");
        if (part.isMoreThan(claim.ceiling()))
            typed.fault("part", "It comes to " + claim.ceiling() + ", and no more than that is paid");
        return Optional.of(part).filter(claim.ceiling()::isMoreThan);
    }

    /** A file beside it; that it was opened is logged. */
    @GetMapping("/claims/{id}/papers/{file}")
    ResponseEntity<Resource> paper(@PathVariable UUID id, @PathVariable UUID file, CurrentPerson person) {
        var claim = find(id, person);
        return papers.open(claim.course().papers(), id, file, person);
    }
}
