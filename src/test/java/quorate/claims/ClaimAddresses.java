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

    private final String paper;

    ClaimAddresses(Claims claims, Drafts drafts, Files files, Desk desk, Clocks clocks) {
        claims.enter(claim(KEY, clocks, "Addresses 1"), "Hilltop Practice", fund(desk))
                .orThrow();
        claims.send(sent(clocks), List.of("Proof of payment")).orThrow();
        drafts.begin(DRAFT, party("mill-lane"), ClaimKind.of("rates"), party("sian-llewellyn"));
        paper = bill(files);
        for (var id : List.of(SENT, DRAFT)) {
            claims.keep(
                    id, new ClaimPaper(FileId.of(paper), "bill", "bill.html", clocks.today(), party("sian-llewellyn")));
        }
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
        return Map.of(
                "/claims/{id}", List.of("/claims/" + KEY, "/claims/" + SENT),
                "/claims/{id}/words", List.of("/claims/" + SENT + "/words"),
                "/claims/{id}/matters", List.of("/claims/" + SENT + "/matters"),
                "/claims/{id}/papers/{file}", List.of("/claims/" + SENT + "/papers/" + paper),
                "/claims/mine/drafts/{draft}", List.of(own),
                "/claims/mine/drafts/{draft}/papers/{file}", List.of(own + "/papers/" + paper));
    }
}
