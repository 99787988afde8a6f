package quorate.soundings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.soundings.Sounding.Heard;
import quorate.soundings.Sounding.Letter;
import quorate.soundings.Sounding.Stance;
import quorate.web.Choice;
import quorate.web.Typed;

/** What somebody typed of a committee's view, or of why it was not asked. */
final class SoundingForm {

    static final List<Choice> ASKED = List.of(Choice.of("yes", "It was asked"), Choice.of("no", "It was not asked"));

    private static final int LONGEST = 4_000;

    private SoundingForm() {}

    /**
     * Everything but the letter.
     *
     * @param own commissioners for whom the person may say it
     * @param schemes by their ids
     * @return nothing where something is wrong
     */
    static Optional<Sounding> read(
            Typed typed,
            List<PartyId> own,
            List<String> schemes,
            List<PartyId> committees,
            LocalDate today,
            PartyId by) {
        var commissioner = typed.offered("commissioner", "Choose the commissioner whose scheme it is", own);
        var scheme = typed.offered("scheme", "Choose the scheme", schemes);
        var asked = typed.choice("asked", "Say whether a local medical committee was asked", List.of("yes", "no"));
        var heard = asked.equals("yes") ? heard(typed, committees, today) : Optional.<Heard>empty();
        var whyNot = asked.equals("no")
                ? typed.text("why-not", "Enter why none was asked: whoever decides reads it", LONGEST)
                : "";
        if (typed.isFaulty() || commissioner.isEmpty() || scheme.isEmpty()) return Optional.empty();
        return Optional.of(new Sounding(
                typed.id("key").orElseGet(Fresh::id), commissioner.get(), scheme.get(), heard, whyNot, today, by));
    }

    private static Optional<Heard> heard(Typed typed, List<PartyId> committees, LocalDate today) {
        var committee = typed.offered("committee", "Choose the local medical committee that was asked", committees);
        var asked = typed.day("when", "Enter the day on which it was asked");
        if (typed.faultOf("when").isEmpty() && asked.isAfter(today))
            typed.fault("when", "The day on which it was asked must not be one to come");
        var stance = typed.choice("stance", "Choose what it thinks of the scheme", Stance.class);
        if (typed.faultOf("stance").isPresent() || stance == Stance.NO_ANSWER) {
            return committee.map(it -> new Heard(it, asked, Stance.NO_ANSWER, Optional.empty(), "", Optional.empty()));
        }
        var answered = typed.day("answered", "Enter the day of its answer");
        if (typed.faultOf("answered").isEmpty()
                && typed.faultOf("when").isEmpty()
                && (answered.isBefore(asked) || answered.isAfter(today))) {
            typed.fault("answered", "The day of its answer must be one since it was asked, and not one to come");
        }
        var words = typed.text("words", "Enter what it said, in its own words", LONGEST);
        return committee.map(it -> new Heard(it, asked, stance, Optional.of(answered), words, Optional.empty()));
    }

    /** The same with the letter in which it said so. */
    static Sounding with(Sounding it, Letter letter) {
        return new Sounding(
                it.id(),
                it.commissioner(),
                it.scheme(),
                it.heard()
                        .map(heard -> new Heard(
                                heard.committee(),
                                heard.asked(),
                                heard.stance(),
                                heard.answered(),
                                heard.words(),
                                Optional.of(letter))),
                it.whyNot(),
                it.day(),
                it.by());
    }
}
