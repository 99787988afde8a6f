package quorate.soundings;

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
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.soundings.Sounding.Heard;
import quorate.soundings.Sounding.Letter;
import quorate.soundings.Sounding.Stance;
import quorate.stories.AddressExamples;

/** The Brookshire committee is for Somerset’s scheme if something is changed, and wrote so. */
class SoundingAddresses implements AddressExamples {

    private static final UUID KEY = Fresh.idOf("addresses", "sounding");

    SoundingAddresses(Soundings soundings, Files files, Clocks clocks) {
        if (soundings.find(KEY).isEmpty()) soundings.keep(said(letter(files), clocks.today()));
    }

    private static Optional<Letter> letter(Files files) {
        var bytes = new ByteArrayInputStream(
                "<!doctype html><html><body><p>We are for it, with more time.</p></body></html>"
                        .getBytes(StandardCharsets.UTF_8));
        return files.keep(bytes, "letter.html", new Actor.Person(party("owen-griffiths"))) instanceof Upload.Kept kept
                ? Optional.of(new Letter(kept.file().id(), "letter.html"))
                : Optional.empty();
    }

    static Sounding said(Optional<Letter> letter, LocalDate today) {
        var heard = new Heard(
                party("anytown-lmc"),
                today.minusDays(20),
                Stance.FOR_IF,
                Optional.of(today.minusDays(2)),
                "Practices need more time.",
                letter);
        return new Sounding(
                KEY,
                party("anytown-ccg"),
                "dementia-diagnosis",
                Optional.of(heard),
                "",
                today,
                party("owen-griffiths"));
    }

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/soundings/{sounding}", List.of("/soundings/" + KEY),
                "/soundings/{sounding}/letter", List.of("/soundings/" + KEY + "/letter"));
    }
}
