package quorate.committees;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quorate.authority.Terms;
import quorate.committees.Fact.Choice;
import quorate.committees.Fact.Entry;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/** What the minute of one item says, sentence by sentence. */
final class Telling {

    private final Chamber.Record record;
    private final List<Entry> log;
    private final Function<PartyId, Optional<Terms>> terms;
    private final Function<PartyId, String> names;
    private final Sitting end;

    Telling(
            Chamber.Record record,
            List<Entry> log,
            Function<PartyId, Optional<Terms>> terms,
            Function<PartyId, String> names,
            Sitting end) {
        this.record = record;
        this.log = log;
        this.terms = terms;
        this.names = names;
        this.end = end;
    }

    /** Who has the interest, its nature, how it was managed, and when the person left and returned. */
    List<String> interests(Item item) {
        var declared = new LinkedHashMap<PartyId, List<String>>();
        for (var entry : log) {
            if (entry.fact() instanceof Fact.Declared(var person, var on, var words)
                    && on.equals(Optional.of(item.id()))) {
                declared.computeIfAbsent(person, key -> new ArrayList<>()).add(words.strip());
            }
        }
        var people = new LinkedHashSet<>(declared.keySet());
        people.addAll(end.rulings().getOrDefault(item.id(), java.util.Map.of()).keySet());
        return people.stream()
                .map(person -> interest(item, person, declared.getOrDefault(person, List.of())))
                .toList();
    }

    private String interest(Item item, PartyId person, List<String> declared) {
        var sentence = new StringBuilder(name(person));
        if (!declared.isEmpty())
            sentence.append(" declared an interest: ")
                    .append(String.join("; ", declared))
                    .append(".");
        var ruling = end.rulingOn(person, item.id());
        if (ruling.isPresent()) {
            sentence.append(declared.isEmpty() ? " has an interest. " : " ")
                    .append("It was ruled that the member ")
                    .append(ruling.get().treatment())
                    .append(" (")
                    .append(ruling.get().reason().replaceAll("[.\\s]+$", ""))
                    .append(").");
        } else {
            sentence.append(" No ruling was made.");
        }
        return sentence + absence(item, person);
    }

    /** When the person was out of the room while the item was taken. */
    private String absence(Item item, PartyId person) {
        var from = opened(item);
        if (from.isEmpty()) return "";
        var until = over(item).map(moment -> moment.at().plusSeconds(300));
        var told = new StringBuilder();
        for (var entry : log) {
            // A member who goes just before an item, or comes back just after it, does so because of it.
            var near = !entry.at().isBefore(from.get().minusSeconds(300))
                    && until.filter(entry.at()::isAfter).isEmpty();
            if (!near) continue;
            if (entry.fact() instanceof Fact.Left(var who) && who.equals(person)) {
                told.append(" Left at ").append(Minuting.time(entry.at())).append(".");
            }
            if (entry.fact() instanceof Fact.Arrived(var who, var as) && who.equals(person) && !told.isEmpty()) {
                told.append(" Returned at ").append(Minuting.time(entry.at())).append(".");
            }
        }
        return told.toString();
    }

    List<String> quorum(Item item) {
        var sentences = new ArrayList<String>();
        for (var committee : item.committees()) {
            var moment = over(item, committee);
            if (moment.isEmpty() || end.progressOf(item.id(), committee) instanceof Progress.Noted) continue;
            var later = afterwards(item, committee);
            // A decision is told as it was taken; what was noted later of its room is told beside it.
            var then = later.isPresent()
                    ? record.asNotedAt(record.log().get((int) later.get().entry() - 1))
                    : record.at(moment.get());
            var quorate = terms.apply(committee).map(one -> one.quorate(then.room(item.id(), committee)));
            var chair = then.chairOf(item.id(), committee)
                    .filter(person -> end.itemChairs().containsKey(new Business.Key(item.id(), committee)));
            chair.ifPresent(person ->
                    sentences.add(prefix(item, committee) + name(person) + " was in the chair for this item."));
            sentences.add(prefix(item, committee)
                    + quorate.map(Telling::sentence).orElse("No terms of reference are in force."));
            later.ifPresent(one -> sentences.add(prefix(item, committee) + one.sentence()));
        }
        return sentences;
    }

    private Optional<Afterwards> afterwards(Item item, PartyId committee) {
        return Afterwards.of(record, terms).stream()
                .filter(one -> one.item().equals(item.id()) && one.committee().equals(committee))
                .reduce((earlier, last) -> last);
    }

    private static String sentence(quorate.authority.Quorate quorate) {
        return switch (quorate.truth()) {
            case YES -> "The committee was quorate.";
            case NO -> "The committee was not quorate: " + String.join("; ", quorate.sentences(Truth.NO)) + ".";
            case UNKNOWN ->
                "Whether the committee was quorate is not settled. "
                        + quorate.question().orElse("");
        };
    }

    List<String> outcome(Item item) {
        var sentences = new ArrayList<String>();
        for (var committee : item.committees()) {
            outcome(end.progressOf(item.id(), committee))
                    .ifPresent(one -> sentences.add(prefix(item, committee) + one));
        }
        return sentences.stream().distinct().toList();
    }

    private Optional<String> outcome(Progress progress) {
        return switch (progress) {
            case Progress.Agreed(var at, var how) ->
                Optional.of(
                        (how.carried() ? "Agreed without a vote" : "Not agreed, without a vote") + after(how.words()));
            case Progress.Voted voted -> Optional.of(votes(voted));
            case Progress.Deferred(var at, var how) ->
                Optional.of((how.inquorate() ? "Deferred, because the committee could not decide" : "Deferred")
                        + after(how.why()));
            case Progress.Noted noted -> Optional.of("Noted.");
            default -> Optional.empty();
        };
    }

    private String votes(Progress.Voted voted) {
        var ballot = voted.ballot();
        var sentence = new StringBuilder(voted.how().carried() ? "Carried" : "Lost");
        sentence.append(" on a vote (")
                .append(ballot.why())
                .append("): ")
                .append(ballot.motion())
                .append(". ")
                .append(ballot.count(Choice.FOR))
                .append(" for, ")
                .append(ballot.count(Choice.AGAINST))
                .append(" against, ")
                .append(ballot.count(Choice.ABSTAIN))
                .append(" abstained");
        if (ballot.notCast() > 0) sentence.append(", ").append(ballot.notCast()).append(" did not vote");
        ballot.casting()
                .ifPresent(casting -> sentence.append("; ")
                        .append(name(casting.chair()))
                        .append(" gave the chair’s deciding vote ")
                        .append(casting.choice()));
        return sentence.append(".").toString();
    }

    /** Dissent and challenge, which the committee asked to have on record. */
    List<String> recorded(Item item) {
        var sentences = new ArrayList<String>();
        for (var committee : item.committees()) {
            if (!(end.progressOf(item.id(), committee) instanceof Progress.Agreed(var at, var how))) continue;
            if (!how.dissent().isEmpty()) {
                sentences.add("Dissent: "
                        + Words.list(how.dissent().stream().map(this::name).toList()) + ".");
            }
            if (!how.challenge().isBlank()) sentences.add("Challenge: " + how.challenge());
        }
        return sentences;
    }

    private String prefix(Item item, PartyId committee) {
        return item.committees().size() == 1 ? "" : names.apply(committee) + ": ";
    }

    private static String after(String words) {
        return words.isBlank() ? "." : ": " + words + (words.endsWith(".") ? "" : ".");
    }

    private Optional<Instant> opened(Item item) {
        return log.stream()
                .filter(entry -> entry.fact() instanceof Fact.ItemOpened(var id) && id.equals(item.id()))
                .map(Entry::at)
                .findFirst();
    }

    private Optional<Moment> over(Item item) {
        return item.committees().stream()
                .flatMap(committee -> over(item, committee).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Moment> over(Item item, PartyId committee) {
        return switch (end.progressOf(item.id(), committee)) {
            case Progress.Agreed agreed -> Optional.of(agreed.at());
            case Progress.Voted voted -> Optional.of(voted.at());
            case Progress.Deferred deferred -> Optional.of(deferred.at());
            case Progress.Noted noted -> Optional.of(noted.at());
            default -> Optional.empty();
        };
    }

    private String name(PartyId person) {
        return end.names().getOrDefault(person, names.apply(person));
    }
}
