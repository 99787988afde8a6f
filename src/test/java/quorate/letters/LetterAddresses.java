package quorate.letters;

import java.util.List;
import java.util.Map;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** Addresses of the delivery log: a letter for which no address is known. */
class LetterAddresses implements AddressExamples {

    private final Letters letters;

    LetterAddresses(Letters letters) {
        this.letters = letters;
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var letter = new Letter("example:addresses", PartyId.fresh(), "", "An example", "Good morning.", List.of());
        letters.send(letter, new Actor.Process("test"));
        return Map.of("/letters/{id}/attempts", List.of("/letters/" + letter.id() + "/attempts"));
    }
}
