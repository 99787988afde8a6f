package quorate.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Ways;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.payments.Dues;
import quorate.web.Words;

/** Takes claims in, from practices and for them, and lays them for a decision. */
@Component
class Claims {

    /** The act of the law pack by which they are decided. */
    static final String ACT = "fn.pay.discretionary";

    private final ClaimStore store;
    private final CourseStore courses;
    private final SecrecyStore secrecies;
    private final Interests interests;
    private final ClaimDoubts doubts;
    private final Dues dues;
    private final Authority authority;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Claims(
            ClaimStore store,
            CourseStore courses,
            SecrecyStore secrecies,
            Interests interests,
            ClaimDoubts doubts,
            Dues dues,
            Authority authority,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.courses = courses;
        this.secrecies = secrecies;
        this.interests = interests;
        this.doubts = doubts;
        this.dues = dues;
        this.authority = authority;
        this.clocks = clocks;
        this.events = events;
    }

    List<Claim> list(Collection<PartyId> commissioners, Collection<PartyId> practices, long known) {
        return store.list(commissioners, practices, known);
    }

    Optional<Claim> find(UUID id) {
        return store.find(id);
    }

    Optional<Claim> find(MatterId matter) {
        return store.find(matter);
    }

    /** What was decided of the same kind before it, the latest first: like is to be treated alike. */
    List<Claim> before(Claim claim) {
        return store.list(Set.of(claim.commissioner()), List.of(), Long.MAX_VALUE).stream()
                .filter(other ->
                        other.kind().equals(claim.kind()) && !other.id().equals(claim.id()) && other.isDecided())
                .toList();
    }

    /** What would become due of it from a fund. */
    static Dues.Owed owed(Claim claim, UUID fund, LocalDate today) {
        var to = claim.used().to();
        return new Dues.Owed(
                claim.posting(),
                claim.commissioner(),
                fund,
                claim.kind().stream(),
                claim.practice(),
                claim.code(),
                claim.owed(),
                to.isAfter(today) ? today : to,
                claim.kind() + ", invoice " + claim.used().invoice(),
                claim.course().laying().flatMap(Claim.Laying::promise));
    }

    /** Everything that stands against the claim, wherever its money comes from. */
    List<Objection> against(Claim claim) {
        return doubts.about(claim);
    }

    /** Everything that stands against laying the claim from a fund. */
    List<Objection> against(Claim claim, UUID fund) {
        var found = new ArrayList<>(doubts.about(claim));
        if (claim.owed().pence() > 0) {
            found.addAll(dues.against(owed(claim, fund, clocks.today()), new Actor.Person(claim.by())));
        }
        return found;
    }

    private static Facts facts(Claim claim) {
        return new Facts(Map.of("value", claim.owed().plain()));
    }

    /** What is to be known before it is decided. */
    private static String words(Claim claim) {
        return claim.instalments()
                .map(count -> claim.why() + "\n\nIt is paid back in " + Words.count(count, "instalment", "instalments")
                        + " from month to month, the first a month after the decision.")
                .orElse(claim.why());
    }

    /** Who could decide it today. */
    Ways ways(Claim claim) {
        return authority.routeTo(ACT, claim.commissioner(), clocks.today(), Set.of(claim.practice()), facts(claim));
    }

    private Answer<Matter> lay(Claim claim, String practice, String words, PartyId by) {
        return authority.lay(
                new Matter(
                        claim.matter(),
                        ACT,
                        claim.commissioner(),
                        Set.of(claim.practice()),
                        facts(claim),
                        claim.kind() + ", " + practice + ": " + claim.owed(),
                        "",
                        words,
                        Optional.empty(),
                        clocks.today(),
                        new Actor.Person(by)),
                "claim " + claim.id());
    }

    private Claim moved(UUID id, String what, PartyId by) {
        var claim = store.find(id).orElseThrow();
        events.publishEvent(new Claim.Moved(claim, what, Optional.empty(), new Actor.Person(by)));
        return claim;
    }

    /** An officer enters it for a practice and lays it for a decision. Entered twice, it is entered once. */
    Answer<Claim> enter(Claim asked, String practice, UUID fund, Optional<UUID> promise) {
        return clocks.write(number -> {
            var claim = asked.laid(fund, promise);
            var there = store.find(claim.id());
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = against(claim, fund);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            return switch (lay(claim, practice, words(claim), claim.by())) {
                case Answer.Refused<Matter>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<Matter> laid -> {
                    store.insert(claim, Optional.of(fund), number);
                    promise.ifPresent(it -> courses.draw(claim.id(), it, number));
                    yield new Answer.Done<>(moved(claim.id(), "entered", claim.by()));
                }
            };
        });
    }

    /** A practice sends it. What is missing of the evidence is asked for at once, and the days do not count until it is there. */
    Answer<Claim> send(Claim claim, List<String> missing) {
        return clocks.write(number -> {
            var there = store.find(claim.id());
            if (there.isPresent()) return new Answer.Done<>(there.get());
            var objections = doubts.about(claim);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            store.insert(claim, Optional.empty(), number);
            // Whoever has a stake in the practice is kept from it now, and not only once it is laid.
            var subject = Subject.of(ACT, Set.of(claim.practice()));
            interests.consider(claim.matter(), subject, new Actor.Person(claim.by()));
            if (!missing.isEmpty()) {
                var asked = new ClaimStep(
                        Fresh.idOf("evidence missing", claim.id().toString()),
                        ClaimStep.What.ASKED,
                        "Still missing: " + String.join("; ", missing) + ".",
                        clocks.today(),
                        Optional.empty());
                courses.insert(claim.id(), asked, number);
            }
            return new Answer.Done<>(moved(claim.id(), "sent", claim.by()));
        });
    }

    /** Keeps what is said about it, where it can be said now. Said twice under the same key, it is said once. */
    Answer<Claim> say(UUID id, ClaimStep step, PartyId by) {
        return clocks.write(number -> {
            var claim = store.find(id).orElseThrow();
            if (claim.course().steps().stream().anyMatch(it -> it.id().equals(step.id())))
                return new Answer.Done<>(claim);
            if (!ClaimStep.mayBe(step.what(), claim)) {
                return new Answer.Refused<>(List.of(ClaimDoubts.no(
                        "claims.words",
                        "This claim is at “" + claim.state() + "”, and that cannot be said of it now.",
                        "Look at what was said last.")));
            }
            courses.insert(id, step, number);
            return new Answer.Done<>(moved(id, step.what().toString(), by));
        });
    }

    /** Lays what a practice sent for a decision, or a part of it with the reason for the part. */
    Answer<Claim> lay(Claim sent, Claim.Laying laying, String practice) {
        return clocks.write(number -> {
            var now = store.find(sent.id()).orElseThrow();
            if (now.isLaid()) return new Answer.Done<>(now);
            if (now.isOver() || now.waitsForPractice()) {
                return new Answer.Refused<>(List.of(ClaimDoubts.no(
                        "claims.open",
                        "This claim is at “" + now.state() + "”, and is not laid for a decision before that is over.",
                        "Wait for the practice, or look at why it withdrew it.")));
            }
            var part = now.after(new Claim.Course(
                    now.course().steps(), now.course().papers(), Optional.of(laying), Optional.empty(), Money.ZERO));
            var objections = against(part, laying.fund());
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var words = words(part) + (laying.why().isEmpty() ? "" : "\n\nOnly a part of it: " + laying.why());
            return switch (lay(part, practice, words, laying.by())) {
                case Answer.Refused<Matter>(var no) -> new Answer.Refused<>(no);
                case Answer.Done<Matter> laid -> {
                    courses.insert(now.id(), laying, number);
                    yield new Answer.Done<>(moved(now.id(), "laid", laying.by()));
                }
            };
        });
    }

    /** Keeps a claim private before it is laid, or no longer at any time. The same again changes nothing. */
    Answer<Claim> keepPrivate(UUID id, Secrecy secrecy) {
        return clocks.write(number -> {
            var claim = store.find(id).orElseThrow();
            if (claim.course().secrecy().isPresent() == secrecy.kept()) return new Answer.Done<>(claim);
            if (secrecy.kept() && (claim.isLaid() || claim.isOver())) {
                return new Answer.Refused<>(List.of(ClaimDoubts.no(
                        "claims.private",
                        "This claim is at “" + claim.state() + "”, and was open until now.",
                        "Keep a claim private before it is laid for a decision; afterwards it is known.")));
            }
            secrecies.insert(id, secrecy, number);
            return new Answer.Done<>(moved(id, secrecy.kept() ? "kept private" : "no longer private", secrecy.by()));
        });
    }

    /** Keeps a file beside a claim, or beside the draft of one. */
    void keep(UUID id, ClaimPaper paper) {
        clocks.write(number -> {
            courses.insert(id, paper, number);
            return id;
        });
    }

    /** What became due of all of them. */
    static Money given(List<Claim> claims) {
        return claims.stream().map(Claim::given).reduce(Money.ZERO, Money::plus);
    }
}
