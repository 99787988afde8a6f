package quorate.committees;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.authority.Authority;
import quorate.authority.Counting;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.authority.Matter;
import quorate.authority.Quorum;
import quorate.authority.Terms;
import quorate.authority.Voting;
import quorate.authority.Who;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.InstrumentId;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Truth;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;

/** A commissioner at level 3 with its committee, its members and a practice, entered by the front doors. */
public final class Town {

    public static final Actor TEST = new Actor.Process("test");
    private static final Span CCG = Span.between(LocalDate.of(2013, 4, 1), LocalDate.of(2022, 7, 1));

    public final Register register;
    public final Authority authority;
    public final Committees committees;
    public final Clocks clocks;
    public final PartyId ccg;
    public final PartyId committee;
    public final PartyId practice;
    public final Map<String, PartyId> people = new LinkedHashMap<>();

    public Town(Register register, Authority authority, Committees committees, Clocks clocks) {
        this.register = register;
        this.authority = authority;
        this.committees = committees;
        this.clocks = clocks;
        var mark = PartyId.fresh().toString().substring(24);
        this.ccg = admit(Kind.CCG, "NHS Anytown CCG", CCG, Map.of("ods", mark.toUpperCase(java.util.Locale.ROOT)));
        this.committee =
                admit(Kind.COMMITTEE, "Primary Care Commissioning Committee", CCG, Map.of("key", "pccc-" + mark));
        this.practice = admit(Kind.PRACTICE, "Chapel Street Practice", Span.ALWAYS, Map.of());
        link(committee, Tie.PART_OF, ccg);
        link(practice, Tie.COMMISSIONED_BY, ccg);
        seat("margaret-hale", "Margaret Hale", "chair", "lay", "yes");
        seat("priya-nair", "Priya Nair", "vice-chair", "lay", "yes");
        seat("samuel-okoro", "Samuel Okoro", "lay-member-audit", "lay", "yes");
        seat("grace-lin", "Grace Lin", "chief-finance-officer", "executive", "yes");
        seat("ruth-amos", "Dr Ruth Amos", "gp-member", "gp", "yes");
        seat("lucy-adeyemi", "Lucy Adeyemi", "healthwatch", "healthwatch", "no");
        seat("fiona-kerr", "Fiona Kerr", "secretary", "officer", "no");
        grant(new Instrument.Delegation(Register.NHS_ENGLAND, ccg, "forbidden"), List.of("primary-medical"));
        grant(terms(), List.of("primary-medical"));
    }

    public Terms terms() {
        var quorum = new Quorum.AllOf(
                List.of(
                        new Quorum.AtLeast(4, Who.all(Who.Basis.MEMBERS)),
                        new Quorum.AtLeast(1, Who.of("chair", "vice-chair"))),
                false);
        return new Terms(
                committee,
                List.of(ccg),
                Terms.Form.COMMITTEE,
                List.of(
                        new Terms.Seat("Lay member, chair", Set.of("chair"), Set.of("lay"), Truth.YES, 1),
                        new Terms.Seat("Lay member, vice-chair", Set.of("vice-chair"), Set.of("lay"), Truth.YES, 1),
                        new Terms.Seat("Lay member for audit", Set.of("lay-member-audit"), Set.of("lay"), Truth.YES, 1),
                        new Terms.Seat(
                                "Chief finance officer",
                                Set.of("chief-finance-officer"),
                                Set.of("executive"),
                                Truth.YES,
                                1),
                        new Terms.Seat("GP member", Set.of("gp-member"), Set.of("gp"), Truth.YES, 1)),
                List.of("chair", "vice-chair"),
                quorum,
                new Counting(Truth.NO, Truth.NO),
                new Voting(
                        Quorum.Bound.MORE_THAN,
                        new Quorum.Fraction(1, 2),
                        Voting.Of.CAST,
                        Voting.Ties.SECOND,
                        List.of(),
                        List.of()),
                Truth.YES,
                5,
                "working-days",
                Set.of("healthwatch", "hwb"),
                Map.of());
    }

    public PartyId admit(Kind kind, String name, Span life, Map<String, String> traits) {
        var id = PartyId.fresh();
        register.admit(id, kind, name, life, traits, TEST).orThrow();
        return id;
    }

    public void link(PartyId from, Tie tie, PartyId to) {
        register.link(from, tie, to, CCG, Map.of(), "test", TEST).orThrow();
    }

    public void seat(String key, String name, String office, String kind, String votes) {
        var person = people.computeIfAbsent(key, one -> admit(Kind.PERSON, name, Span.ALWAYS, Map.of()));
        var post = admit(
                Kind.POST,
                office,
                CCG,
                Map.of("office", office, "title", office.replace('-', ' '), "seat-kind", kind, "voting", votes));
        link(post, Tie.PART_OF, committee);
        link(person, Tie.HOLDS, post);
    }

    public void grant(Instrument.Content content, List<String> acts) {
        authority
                .grant(
                        new Instrument(
                                InstrumentId.fresh(),
                                "Instrument",
                                Span.since(LocalDate.of(2015, 4, 1)),
                                new Instrument.Scope(acts),
                                content,
                                Map.of("quorum", "9")),
                        Optional.empty(),
                        TEST)
                .orThrow();
    }

    public PartyId id(String key) {
        return people.get(key);
    }

    public PartyId secretary() {
        return id("fiona-kerr");
    }

    /** A matter about the practice, on the docket. */
    public Matter lay(String title) {
        var matter = new Matter(
                MatterId.fresh(),
                "fn.contract.monitor",
                ccg,
                Set.of(practice),
                Facts.NONE,
                title,
                "",
                "asked for",
                Optional.empty(),
                clocks.today(),
                TEST);
        return authority.lay(matter, UUID.randomUUID().toString()).orThrow();
    }

    public MeetingId convene(LocalDateTime starts) {
        return committees
                .convene(MeetingId.fresh(), List.of(committee), "Committee meeting", starts, "Town Hall", TEST)
                .orThrow();
    }

    public Item item(MatterId matter, String title, Item.Purpose purpose, boolean hidden) {
        var why = hidden
                ? Optional.of(new Item.Hidden(Ground.CONFIDENTIAL, "Terms of a contract"))
                : Optional.<Item.Hidden>empty();
        return new Item(quorate.kernel.Fresh.id(), matter, 0, title, purpose, why, "", List.of(committee));
    }

    public void note(MeetingId meeting, Fact fact) {
        committees
                .note(meeting, fact, clocks.now(), UUID.randomUUID(), secretary())
                .orThrow();
    }

    /** Gives notice, as late as it may be, and opens the meeting with the first of these in the chair. */
    public void open(MeetingId meeting, String... keys) {
        committees
                .giveNotice(meeting, "The contract ends this week", secretary())
                .orThrow();
        for (var key : keys) note(meeting, new Fact.Arrived(id(key), key));
        note(meeting, new Fact.Opened(id(keys[0])));
    }

    /** What the committee's docket holds. */
    public List<MatterId> waiting() {
        return authority.docket(committee, clocks.today()).stream()
                .map(docketed -> docketed.matter().id())
                .toList();
    }
}
