package quorate.claims;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.Fresh;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.ledger.Desk;
import quorate.stories.AddressExamples;

/** A claim of Hilltop's that waits for a decision, one that Mill Lane sent with its bill, and one that it has not sent yet. */
class ClaimAddresses implements AddressExamples {

    private static final UUID KEY = Fresh.idOf("addresses", "claim");

    private static final UUID SENT = Fresh.idOf("addresses", "claim of a practice");

    private static final UUID DRAFT = Fresh.idOf("addresses", "draft of a claim");

    private static final UUID RAISING = Fresh.idOf("addresses", "raised limit");

    private static final UUID PLAN = Fresh.idOf("addresses", "plan of a claim");

    private final String paper;

    ClaimAddresses(
            Claims claims,
            Drafts drafts,
            RaisingStore raisings,
            PlanStore plans,
            Files files,
            Desk desk,
            Clocks clocks) {
        claims.enter(claim(KEY, clocks, "Addresses 1"), "Hilltop Practice", fund(desk), Optional.empty())
                .orThrow();
        claims.send(sent(clocks), List.of("Proof of payment")).orThrow();
        drafts.begin(DRAFT, party("mill-lane"), ClaimKind.of("rates"), party("sian-llewellyn"));
        if (raisings.find(RAISING).isEmpty()) {
            clocks.write(number -> {
                raisings.insert(raising(clocks), number);
                plans.insert(plan(clocks), number);
                plans.insert(PLAN, new Plan.Agreed(Fresh.idOf("addresses", "decision"), true, clocks.today()), number);
                return number;
            });
        }
        paper = bill(files);
        for (var id : List.of(SENT, DRAFT)) {
            claims.keep(
                    id, new ClaimPaper(FileId.of(paper), "bill", "bill.html", clocks.today(), party("sian-llewellyn")));
        }
    }

    private static Raising raising(Clocks clocks) {
        var more = new Raising.Difference(KEY, Money.pounds(150), "By hand", Money.pounds(30));
        return new Raising(
                RAISING,
                party("anytown-ccg"),
                ClaimKind.of("water"),
                "",
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2016, 4, 30),
                Money.pounds(150),
                0,
                "Letter",
                clocks.today(),
                party("owen-griffiths"),
                List.of(more),
                Optional.empty());
    }

    private static Plan plan(Clocks clocks) {
        return new Plan(
                PLAN,
                KEY,
                Money.pounds(60),
                Money.pounds(20),
                clocks.today(),
                "Paid twice",
                clocks.today(),
                party("owen-griffiths"),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static String bill(Files files) {
        var bytes = new ByteArrayInputStream("<!doctype html><html><body><p>Water, April 2016: £120</p></body></html>"
                .getBytes(StandardCharsets.UTF_8));
        return files.keep(bytes, "bill.html", new Actor.Person(party("sian-llewellyn"))) instanceof Upload.Kept kept
                ? kept.file().id().toString()
                : "";
    }

    private static Claim sent(Clocks clocks) {
        var it = claim(SENT, clocks, "Addresses 2");
        return new Claim(
                it.id(),
                it.commissioner(),
                party("mill-lane"),
                "Z90001",
                it.kind(),
                it.used(),
                it.limit(),
                it.limitSays(),
                it.evidence(),
                it.why(),
                it.entered(),
                party("sian-llewellyn"),
                it.course());
    }

    static UUID fund(Desk desk) {
        return desk.listFunds(List.of(party("anytown-ccg")), Long.MAX_VALUE).stream()
                .filter(each -> each.code().equals("delegated-2016"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Water of April: £120 of the budget for premises. */
    static Claim claim(UUID id, Clocks clocks, String invoice) {
        return new Claim(
                id,
                party("anytown-ccg"),
                party("hilltop"),
                "Z90005",
                ClaimKind.of("water"),
                used(invoice, false),
                Optional.empty(),
                "",
                "Bill seen on 4 May 2016, kept in the team’s folder",
                "Water is paid back by the directions",
                clocks.today(),
                party("owen-griffiths"),
                Claim.Course.NONE);
    }

    static Claim.Used used(String invoice, boolean other) {
        return new Claim.Used(
                LocalDate.of(2016, 4, 1),
                LocalDate.of(2016, 4, 30),
                invoice,
                Money.pounds(120),
                Money.ZERO,
                0,
                Map.of(),
                other);
    }

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var own = "/claims/mine/drafts/" + DRAFT;
        var repayment = "/claims/" + KEY + "/repayment";
        return Map.ofEntries(
                Map.entry("/claims/{id}", List.of("/claims/" + KEY, "/claims/" + SENT)),
                Map.entry("/claims/{id}/words", List.of("/claims/" + SENT + "/words")),
                Map.entry("/claims/{id}/privacy", List.of("/claims/" + SENT + "/privacy")),
                Map.entry("/claims/{id}/matters", List.of("/claims/" + SENT + "/matters")),
                Map.entry("/claims/{id}/papers/{file}", List.of("/claims/" + SENT + "/papers/" + paper)),
                Map.entry("/claims/{id}/repayment", List.of(repayment)),
                Map.entry("/claims/{id}/repayment/changes", List.of(repayment + "/changes")),
                Map.entry("/claims/{id}/repayment/instalments", List.of(repayment + "/instalments")),
                Map.entry("/claims/limits/{raising}", List.of("/claims/limits/" + RAISING)),
                Map.entry("/claims/mine/drafts/{draft}", List.of(own)),
                Map.entry("/claims/mine/drafts/{draft}/papers/{file}", List.of(own + "/papers/" + paper)));
    }
}
