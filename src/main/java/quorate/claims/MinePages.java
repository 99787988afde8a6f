package quorate.claims;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.payments.Payments;
import quorate.schemes.Definition;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;
import quorate.web.Typed;

/** Where a practice claims by itself: it begins a draft, keeps it as long as it likes, and sends it. */
@Controller
@Door(Door.Who.SIGNED_IN)
class MinePages {

    private static final String HERE = "/claims/mine";
    private static final String DRAFT = HERE + "/drafts/{draft}";

    private final Drafts drafts;
    private final Claims claims;
    private final ClaimForm form;
    private final ClaimLimit limits;
    private final ClaimRows rows;
    private final PaperTray papers;
    private final Payments payments;
    private final Standing standing;
    private final Clocks clocks;

    MinePages(
            Drafts drafts,
            Claims claims,
            ClaimForm form,
            ClaimLimit limits,
            ClaimRows rows,
            PaperTray papers,
            Payments payments,
            Standing standing,
            Clocks clocks) {
        this.drafts = drafts;
        this.claims = claims;
        this.form = form;
        this.limits = limits;
        this.rows = rows;
        this.papers = papers;
        this.payments = payments;
        this.standing = standing;
        this.clocks = clocks;
    }

    record Mine(List<ClaimDraft> drafts, List<ClaimRow> rows, List<Choice> practices, Typed typed) {}

    /** @param asked what the limit is worked out from besides */
    record Drafting(ClaimDraft draft, String practice, List<Definition.Wanted> asked, Typed typed) {}

    private Mine mine(CurrentPerson person, long known, Typed typed) {
        var practices = payments.practicesOf(person);
        var choices = practices.stream()
                .map(id -> Choice.of(id.toString(), standing.nameOf(id)))
                .toList();
        return new Mine(
                drafts.list(practices),
                rows.own(person, known),
                choices,
                typed.knowing(Map.of(
                        "key",
                        Fresh.id().toString(),
                        "practice",
                        choices.size() == 1 ? choices.getFirst().value() : "")));
    }

    @GetMapping(HERE)
    ModelAndView list(CurrentPerson person, OnDay day, Typed typed) {
        return Page.of("claims/mine", mine(person, day.known(), typed));
    }

    /** Begins a draft. */
    @PostMapping(HERE + "/drafts")
    ModelAndView begin(CurrentPerson person, Typed typed) {
        var practice = typed.offered("practice", "Choose for which practice you claim", payments.practicesOf(person));
        var kind = ClaimForm.kind(typed);
        if (typed.isFaulty() || practice.isEmpty())
            return Page.faulty("claims/mine", mine(person, Long.MAX_VALUE, typed));
        var draft = drafts.begin(typed.id("key").orElseGet(Fresh::id), practice.get(), kind, person.id());
        return Page.seeOther(draft.page(), "Draft kept");
    }

    private ClaimDraft find(UUID id, CurrentPerson person) {
        return drafts.list(payments.practicesOf(person)).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .orElseThrow(Page::missing);
    }

    private Drafting drafting(ClaimDraft draft, Typed typed) {
        return new Drafting(draft, standing.nameOf(draft.practice()), limits.asked(draft.kind()), typed);
    }

    @GetMapping(DRAFT)
    ModelAndView draft(@PathVariable UUID draft, CurrentPerson person) {
        var there = claims.find(draft).filter(claim -> rows.isOwn(claim, person));
        if (there.isPresent()) return Page.seeOther(there.get().page());
        var it = find(draft, person);
        return Page.of("claims/draft", drafting(it, Typed.prefilled(it.typed())));
    }

    /** Keeps what was typed, whatever may be wrong with it, and the file; then sends it, if that is asked and nothing is wrong. */
    @PostMapping(DRAFT)
    ModelAndView keep(
            @PathVariable UUID draft,
            @RequestParam(required = false) Optional<MultipartFile> paper,
            CurrentPerson person,
            Typed typed)
            throws IOException {
        var sent = claims.find(draft).filter(claim -> rows.isOwn(claim, person));
        if (sent.isPresent()) return Page.seeOther(sent.get().page());
        var before = find(draft, person);
        var act = typed.choice(
                "act", "Choose whether to keep, send or throw away the draft", List.of("keep", "send", "throw-away"));
        var kept = ClaimForm.kept(typed, before.kind());
        if (typed.isFaulty()) return Page.faulty("claims/draft", drafting(before, typed));
        if (act.equals("throw-away")) {
            drafts.throwAway(before, person.id());
            return Page.seeOther(HERE, "Thrown away");
        }
        drafts.keep(before, kept, person.id());
        var remark = papers.keep(draft, before.kind(), paper, person, typed);
        var now = find(draft, person);
        if (act.equals("send")) return send(now, typed, person.id(), remark);
        if (typed.isFaulty()) return Page.faulty("claims/draft", drafting(now, typed));
        return Page.seeOther(now.page(), PaperTray.with("Draft kept", remark));
    }

    private ModelAndView send(ClaimDraft draft, Typed typed, PartyId by, String remark) {
        var claim = form.read(typed, draft, clocks.today(), by);
        if (claim.isPresent() && !typed.isFaulty()) {
            var sent = claims.send(claim.get(), draft.missing());
            if (sent.isDone())
                return Page.seeOther(claim.get().page(), PaperTray.with("Sent to your commissioner", remark));
            if (sent instanceof Answer.Refused<Claim>(var no)) typed.object(no);
        }
        return Page.faulty("claims/draft", drafting(draft, typed));
    }

    @GetMapping(DRAFT + "/papers/{file}")
    ResponseEntity<Resource> paper(@PathVariable UUID draft, @PathVariable UUID file, CurrentPerson person) {
        return papers.open(find(draft, person).papers(), draft, file, person);
    }
}
