package quorate.committees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quorate.authority.Room.Part;
import quorate.authority.Terms;
import quorate.authority.TermsInForce;
import quorate.authority.Voting;
import quorate.committees.Fact.Choice;
import quorate.committees.Fact.Entry;
import quorate.kernel.Comparison;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/** Plays a meeting step by step, and holds each step against what is expected after it. */
final class Script {

    private final Given meeting;
    private final TermsInForce terms;
    private final List<Entry> log = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private List<String> refused = List.of();

    Script(Given meeting, TermsInForce terms) {
        this.meeting = meeting;
        this.terms = terms;
    }

    /** @return every step that did not come out as expected, as sentences beginning with its time */
    List<String> play(List<quorate.kernel.Entry> steps) {
        steps.forEach(this::play);
        return List.copyOf(differences);
    }

    /** How each item of the meeting ended, by its key; several words where committees in common went different ways. */
    Map<String, Object> outcome() {
        var last = log.stream()
                .map(Entry::at)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        var then = at(last);
        var items = new LinkedHashMap<String, Object>();
        meeting.items.forEach((key, business) -> items.put(
                key,
                business.committees().stream()
                        .map(committee -> Observed.word(then.progressOf(business.item(), committee)))
                        .distinct()
                        .toList()));
        return Map.of("items", items, "phase", then.phase());
    }

    private Sitting at(Instant time) {
        return at(Moment.endOf(time));
    }

    private Sitting at(Moment moment) {
        return Sitting.at(moment, meeting.seats, meeting.agenda(), log);
    }

    private void play(quorate.kernel.Entry step) {
        step.only(
                "at",
                "do",
                "who",
                "item",
                "committee",
                "for",
                "against",
                "abstain",
                "casting",
                "dissent",
                "part",
                "decides",
                "chairs",
                "reason",
                "member",
                "letter",
                "expect");
        var at = meeting.moment(step.text("at"));
        refused = new ArrayList<>();
        for (var fact : facts(step)) note(new Entry(log.size() + 1L, at, someone(step), fact), step);
        var expected =
                step.findEntry("expect").map(quorate.kernel.Entry::values).orElse(Map.of());
        if (!refused.isEmpty() && !expected.containsKey("refused")) {
            differences.add(step.text("at") + " " + step.text("do") + ": refused because " + refused);
        }
        if (expected.isEmpty()) return;
        for (var difference : Comparison.of(expected, seen(step))) {
            differences.add(step.text("at") + " " + step.text("do") + ": " + difference);
        }
    }

    private void note(Entry entry, quorate.kernel.Entry step) {
        var then = at(entry.at());
        var objections = new ArrayList<>(Order.against(entry.fact(), then, log).stream()
                .map(quorate.kernel.Objection::rule)
                .toList());
        Nomination.against(entry.fact(), then, meeting.day)
                .map(quorate.kernel.Objection::rule)
                .ifPresent(objections::add);
        if (objections.isEmpty() && decides(entry.fact())) objections.addAll(powerless(entry.fact(), then, step));
        if (objections.isEmpty()) log.add(entry);
        refused = join(refused, objections);
    }

    private static boolean decides(Fact fact) {
        return fact instanceof Fact.Agreed || fact instanceof Fact.BallotClosed;
    }

    /** What authority will say of a room that may not decide. */
    private List<String> powerless(Fact fact, Sitting then, quorate.kernel.Entry step) {
        var committee =
                fact instanceof Fact.Agreed agreed ? agreed.committee() : ((Fact.BallotClosed) fact).committee();
        var inForce = inForce(committee);
        if (inForce.isEmpty()) return List.of("local.terms");
        var item = item(step);
        return switch (inForce.get().quorate(then.room(item.item(), committee)).truth()) {
            case NO -> List.of("local.quorum");
            case UNKNOWN -> List.of("local.unsettled");
            case YES ->
                outcomeOf(item, committee, then.at()).flatMap(Votes::objection).stream()
                        .map(quorate.kernel.Objection::rule)
                        .toList();
        };
    }

    private Optional<Voting.Outcome> outcomeOf(Business business, PartyId committee, Instant moment) {
        var then = at(moment);
        return then.ballotOn(business.item(), committee)
                .flatMap(ballot -> inForce(committee)
                        .map(one -> Votes.count(ballot, at(ballot.opened()), then, business.item(), committee, one)));
    }

    private Optional<Terms> inForce(PartyId committee) {
        return terms.find(committee, meeting.day);
    }

    private List<Fact> facts(quorate.kernel.Entry step) {
        var who = step.words("who").stream().map(meeting::person).toList();
        return switch (step.text("do")) {
            case "arrive" ->
                who.stream()
                        .<Fact>map(one -> new Fact.Arrived(one, meeting.name(one)))
                        .toList();
            case "leave" -> who.stream().<Fact>map(Fact.Left::new).toList();
            case "apologise" -> who.stream().<Fact>map(Fact.Apologised::new).toList();
            case "deputise" -> List.of(meeting.deputy(step));
            case "declare" -> List.of(new Fact.Declared(one(step), optionalItem(step), step.text("reason", "")));
            case "rule" -> who.stream().map(one -> ruling(step, one)).toList();
            case "open" ->
                List.of(step.has("item") ? new Fact.ItemOpened(item(step).item()) : new Fact.Opened(one(step)));
            case "close" -> List.of(step.has("item") ? new Fact.Noted(item(step).item()) : new Fact.Closed());
            case "chair" -> List.of(new Fact.ChairTaken(one(step), optionalItem(step)));
            case "exclude" -> List.of(new Fact.PublicExcluded(step.text("reason")));
            case "readmit" -> List.of(new Fact.PublicReadmitted());
            case "adjourn" -> List.of(new Fact.Adjourned(step.text("reason", "")));
            case "resume" -> List.of(new Fact.Resumed(one(step)));
            case "agree", "ballot", "vote", "count", "defer" -> outcomes(step);
            default ->
                throw new IllegalArgumentException(step.where() + ": do: '" + step.text("do") + "' is not known");
        };
    }

    private List<Fact> outcomes(quorate.kernel.Entry step) {
        var business = item(step);
        var at = meeting.moment(step.text("at"));
        var all = new ArrayList<Fact>();
        for (var committee : committees(step, business)) {
            switch (step.text("do")) {
                case "agree" ->
                    all.add(new Fact.Agreed(
                            business.item(), committee, true, "Agreed", people(step, "dissent"), "", Optional.empty()));
                case "ballot" -> {
                    var then = at(at);
                    all.add(new Fact.BallotOpened(
                            business.item(),
                            committee,
                            business.title(),
                            step.text("reason", ""),
                            inForce(committee)
                                    .map(one -> Votes.of(then, business.item(), committee, one))
                                    .orElse(List.of())));
                }
                case "vote" -> votes(step, business, committee, all);
                case "count" -> all.add(count(business, committee, at));
                default ->
                    all.add(new Fact.Deferred(
                            business.item(),
                            committee,
                            !stands(business, committee, at),
                            step.text("reason", "deferred")));
            }
        }
        return all;
    }

    private boolean stands(Business business, PartyId committee, Instant at) {
        return inForce(committee)
                .filter(one ->
                        one.quorate(at(at).room(business.item(), committee)).truth() == Truth.YES)
                .isPresent();
    }

    private void votes(quorate.kernel.Entry step, Business business, PartyId committee, List<Fact> all) {
        var ways = Map.of("for", Choice.FOR, "against", Choice.AGAINST, "abstain", Choice.ABSTAIN);
        ways.forEach((key, choice) ->
                people(step, key).forEach(one -> all.add(new Fact.Voted(business.item(), committee, one, choice))));
        step.find("casting")
                .ifPresent(word -> all.add(new Fact.CastingVote(
                        business.item(), committee, one(step), Choice.valueOf(word.toUpperCase(Locale.ROOT)))));
    }

    private Fact count(Business business, PartyId committee, Instant at) {
        var outcome = outcomeOf(business, committee, at);
        var carried =
                outcome.filter(one -> one.result() == Voting.Result.CARRIED).isPresent();
        return new Fact.BallotClosed(
                business.item(),
                committee,
                carried,
                outcome.map(Voting.Outcome::sentence).orElse(""),
                Optional.empty());
    }

    private Map<String, Object> seen(quorate.kernel.Entry step) {
        var then = at(meeting.moment(step.text("at")));
        var business = step.has("item") ? Optional.of(item(step)) : then.item().flatMap(then::business);
        return new Observed(meeting, this::inForce)
                .after(
                        then,
                        refused,
                        business,
                        business.map(one -> committees(step, one)).orElse(List.of()));
    }

    private Fact ruling(quorate.kernel.Entry step, PartyId person) {
        var part = part(step.text("part"), step);
        var deciding = step.has("decides") ? part(step.text("decides"), step) : part;
        var chairs = step.yes("chairs", deciding == Part.FULL);
        return new Fact.Ruled(
                person,
                item(step).item(),
                part,
                deciding,
                chairs,
                "ruled: " + step.text("part"),
                step.text("reason", "as ruled"));
    }

    private static Part part(String word, quorate.kernel.Entry step) {
        return switch (word) {
            case "full" -> Part.FULL;
            case "discuss" -> Part.DISCUSS_ONLY;
            case "none" -> Part.NONE;
            default ->
                throw new IllegalArgumentException(step.where() + ": one of full, discuss, none; not '" + word + "'");
        };
    }

    private Business item(quorate.kernel.Entry step) {
        return meeting.business(step.text("item"));
    }

    private Optional<java.util.UUID> optionalItem(quorate.kernel.Entry step) {
        return step.find("item").map(key -> meeting.business(key).item());
    }

    private List<PartyId> committees(quorate.kernel.Entry step, Business business) {
        return step.has("committee") ? List.of(meeting.person(step.text("committee"))) : business.committees();
    }

    private List<PartyId> people(quorate.kernel.Entry step, String key) {
        return step.words(key).stream().map(meeting::person).toList();
    }

    private PartyId one(quorate.kernel.Entry step) {
        return meeting.person(step.text("who"));
    }

    private PartyId someone(quorate.kernel.Entry step) {
        return step.has("who") ? meeting.person(step.words("who").getFirst()) : meeting.committees.getFirst();
    }

    private static List<String> join(List<String> some, List<String> more) {
        var all = new java.util.LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
