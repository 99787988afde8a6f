package quorate.stories;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import quorate.authority.Authority;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Ground;
import quorate.committees.Item;
import quorate.committees.Paper;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * What the meeting of 10 May 2016 keeps from some: each secret is one word that stands nowhere else. Made through the front
 * doors, and only once, however often it is asked for.
 */
class Secrets {

    /** The paper on the merger: of the public part, but not for whoever is conflicted. */
    static final String PAPER = "Giraffe";
    /** A paper on the merger that is kept from the public. */
    static final String PRIVATE_PAPER = "Okapi";
    /** The title of an item of the private part, and the paper on it. */
    static final String PRIVATE_ITEM = "Zebra";
    /** An interest whose publication was refused. */
    static final String UNPUBLISHED = "Lemur";

    /** Who may ever read the word. */
    static Set<Cast> readersOf(String secret) {
        return switch (secret) {
            case PAPER, PRIVATE_PAPER -> Set.of(Cast.MEMBER, Cast.FINANCE, Cast.SECRETARY);
            default -> Set.of(Cast.MEMBER, Cast.FINANCE, Cast.CONFLICTED, Cast.SECRETARY);
        };
    }

    static final List<String> ALL = List.of(PAPER, PRIVATE_PAPER, PRIVATE_ITEM, UNPUBLISHED);

    static final MeetingId MEETING = new MeetingId(told("meeting", "anytown-pccc", "2016-05-10T14:00"));
    static final MatterId MERGER = new MatterId(told("matter", "merger"));
    static final UUID ITEM = told("item", "merger");
    static final UUID PRIVATE = Fresh.idOf("secrets", "item");
    static final PartyId COMMITTEE = somebody("anytown-pccc");
    static final PartyId FIONA = somebody("fiona-kerr");
    static final PartyId RUTH = somebody("ruth-amos");

    /** What was made, by the application it was made in. */
    private static final Map<Committees, Kept> MADE = new WeakHashMap<>();

    private final Committees committees;
    private final Files files;
    private final Authority authority;
    private final Interests interests;
    private final Clocks clocks;

    Secrets(Committees committees, Files files, Authority authority, Interests interests, Clocks clocks) {
        this.committees = committees;
        this.files = files;
        this.authority = authority;
        this.interests = interests;
        this.clocks = clocks;
    }

    /**
     * @param paper on the merger, for whoever is not conflicted
     * @param hidden on the merger, not for the public
     * @param secret on the private item
     * @param earlier a meeting before this one
     * @param action the entry of an action in the log of the meeting
     * @param finding the key of what was found on Dr Ruth Amos about the merger
     */
    record Kept(FileId paper, FileId hidden, FileId secret, MeetingId earlier, long action, String finding) {}

    Kept keep() {
        return MADE.computeIfAbsent(committees, key -> make());
    }

    private Kept make() {
        committees.add(MEETING, privateItem(), FIONA).orThrow();
        declare();
        return new Kept(
                paper(ITEM, PAPER, Optional.empty()),
                paper(ITEM, PRIVATE_PAPER, Optional.of(Ground.CONFIDENTIAL)),
                paper(PRIVATE, PRIVATE_ITEM + " terms", Optional.empty()),
                earlier(),
                action(),
                finding());
    }

    private static Item privateItem() {
        return new Item(
                PRIVATE,
                new MatterId(Fresh.idOf("secrets", "matter")),
                0,
                PRIVATE_ITEM + " settlement",
                Item.Purpose.DISCUSSION,
                Optional.of(new Item.Hidden(Ground.CONFIDENTIAL, "Terms of a contract")),
                "",
                List.of(COMMITTEE));
    }

    private FileId paper(UUID item, String title, Optional<Ground> hidden) {
        var html = "<html><body><h1>" + title + "</h1><p>" + title + " is an animal</p></body></html>";
        var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8));
        var kept = (Upload.Kept) files.keep(bytes, title + ".html", new Actor.Person(FIONA));
        committees
                .addPaper(MEETING, item, title, kept.file().id(), Paper.Kind.PAPER, hidden, FIONA)
                .orThrow();
        return kept.file().id();
    }

    private MeetingId earlier() {
        var id = new MeetingId(Fresh.idOf("secrets", "earlier meeting"));
        var starts = LocalDateTime.of(2016, 4, 12, 14, 0);
        return committees
                .convene(id, List.of(COMMITTEE), "April meeting", starts, "Guildhall", new Actor.Person(FIONA))
                .orThrow();
    }

    private long action() {
        var fact = new Fact.ActionTaken(ITEM, FIONA, "Ask both practices", Optional.empty());
        return committees
                .note(MEETING, fact, clocks.now(), Fresh.idOf("secrets", "action"), FIONA)
                .orThrow();
    }

    private void declare() {
        var since = LocalDate.of(2016, 4, 1);
        interests
                .declare(
                        new Interest(
                                Fresh.idOf("secrets", "interest"),
                                somebody("nadia-rahman"),
                                "Governing body nurse",
                                Interest.Type.NON_FINANCIAL_PERSONAL,
                                "Non-financial personal interest",
                                "Member of the " + UNPUBLISHED + " trust",
                                Optional.empty(),
                                UNPUBLISHED + " trust",
                                Span.since(since),
                                since,
                                since,
                                "",
                                false,
                                "Safety"),
                        new Actor.Person(somebody("nadia-rahman")))
                .orThrow();
    }

    private String finding() {
        var matter = authority.find(MERGER).orElseThrow();
        return interests.conflicts(Set.of(RUTH), Subject.of(matter.act(), matter.affected()), clocks.today()).stream()
                .filter(finding -> finding.person().equals(RUTH))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static PartyId somebody(String key) {
        return new PartyId(FirstAddresses.somebody(key));
    }

    /** The identity that the fictional world gives to what it tells. */
    static UUID told(String... words) {
        return Fresh.idOf(
                Stream.concat(Stream.of("fictional world"), Stream.of(words)).toArray(String[]::new));
    }
}
