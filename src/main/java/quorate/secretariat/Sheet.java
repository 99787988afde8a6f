package quorate.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.authority.Matter;
import quorate.authority.Verdict;
import quorate.committees.Item;
import quorate.committees.Meeting;
import quorate.kernel.Money;
import quorate.web.Words;

/**
 * The front sheet of a paper: what the system knows of the item, and what its author was asked.
 *
 * @param committee who decides it, by name
 * @param others who else decides it at the same meeting, each on a matter of its own
 * @param matter the question on the docket; empty for a report or a discussion
 * @param verdict whether the committee has the power, asked of the day of the meeting
 * @param interests what was found, for whoever rules on it or keeps the record; empty for others
 * @param found how many people were found to have an interest, and {@code ruled} on how many of them it was ruled
 * @param answers what the author said, by what was asked
 * @param earlier what was decided before about the same parties, as far as the reader may know of it
 */
record Sheet(
        Meeting meeting,
        Item item,
        String committee,
        List<String> others,
        Optional<Matter> matter,
        String act,
        String commissioner,
        List<String> parties,
        Optional<Verdict> verdict,
        List<Interest> interests,
        int found,
        int ruled,
        Map<Ask, Line> answers,
        List<Earlier> earlier) {

    Sheet {
        others = List.copyOf(others);
        parties = List.copyOf(parties);
        interests = List.copyOf(interests);
        answers = Map.copyOf(answers);
        earlier = List.copyOf(earlier);
    }

    /** @param why each path as a sentence. @param ruling what was ruled; empty while nobody did */
    record Interest(List<String> why, String ruling) {}

    record Earlier(String title, LocalDate day, String outcome, String body) {}

    Optional<Money> value() {
        return matter.flatMap(one -> one.facts().money("value"));
    }

    /** What the author is asked: not for money that is known. */
    List<Ask> asks() {
        var asks = new ArrayList<>(List.of(Ask.values()));
        if (value().isPresent()) asks.remove(Ask.MONEY);
        return asks;
    }

    String answer(Ask ask) {
        return Optional.ofNullable(answers.get(ask))
                .map(line -> line.said("words"))
                .orElse("");
    }

    long seen(Ask ask) {
        return Optional.ofNullable(answers.get(ask)).map(Line::number).orElse(0L);
    }

    /** What keeps the sheet from being whole, each a sentence that says what mends it. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        asks().stream()
                .filter(ask -> answer(ask).isEmpty())
                .forEach(ask -> missing.add("‘" + ask + "’ is not answered: ask the author."));
        if (matter.isEmpty() && item.purpose() == Item.Purpose.DECISION) {
            missing.add(
                    "The item is for decision, and no matter is on the docket for it: lay one, so that the power can be judged.");
        }
        verdict.ifPresent(answer -> {
            if (answer instanceof Verdict.Refused)
                missing.add("The committee has no power to decide it as it stands: see under ‘Power’.");
            if (answer instanceof Verdict.Unsettled)
                missing.add("Whether the committee may decide it is not settled: see under ‘Power’.");
        });
        if (found > ruled) {
            missing.add(Words.sentence(Words.count(found - ruled, "interest is", "interests are"))
                    + " not ruled on: the chair rules before the papers go out.");
        }
        return missing;
    }

    List<Verdict.Owed> owed() {
        return verdict.filter(Verdict.Permitted.class::isInstance)
                .map(Verdict.Permitted.class::cast)
                .map(Verdict.Permitted::owed)
                .orElse(List.of());
    }

    String title() {
        return "Front sheet: " + item.title();
    }

    String path() {
        return "/meetings/" + meeting.id() + "/items/" + item.id() + "/front-sheet";
    }

    List<UUID> threads() {
        return List.of(meeting.id().value(), item.id(), item.matter().value());
    }

    /** The sheet as it is sent to everybody: without the names of those with an interest and without earlier decisions. */
    Sheet forEverybody() {
        return new Sheet(
                meeting,
                item,
                committee,
                others,
                matter,
                act,
                commissioner,
                parties,
                verdict,
                List.of(),
                found,
                ruled,
                answers,
                List.of());
    }
}
