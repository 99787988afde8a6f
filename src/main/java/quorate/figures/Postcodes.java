package quorate.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Words;

/** The practices of one day by their postcodes, for files that name them in no other way. */
final class Postcodes {

    private final LocalDate day;
    private final Map<String, List<Party>> practices = new HashMap<>();

    private Postcodes(LocalDate day) {
        this.day = day;
    }

    /** @throws Refusal if the register has no practices on the day */
    static Postcodes on(LocalDate day, Register register) throws Refusal {
        var postcodes = new Postcodes(day);
        for (var practice : register.on(day).list(Kind.PRACTICE)) {
            practice.trait("postcode")
                    .ifPresent(postcode -> postcodes
                            .practices
                            .computeIfAbsent(key(postcode), none -> new ArrayList<>())
                            .add(practice));
        }
        if (postcodes.practices.isEmpty()) {
            throw new Refusal(
                    "figures.register",
                    "The file names practices by their postcodes, and the register has no practices on "
                            + Words.day(day) + ".",
                    "Read a file of practices (epraccur) of that time first.");
        }
        return postcodes;
    }

    /** The code of the one practice there; of several, of the one with that name. */
    String code(String postcode, String name) throws Fault {
        var there = practices.getOrDefault(key(postcode), List.of());
        var named = there.stream()
                .filter(party -> key(party.name()).equals(key(name)))
                .toList();
        var meant = there.size() > 1 && named.size() == 1 ? named : there;
        if (meant.size() == 1) return codes(meant).findFirst().orElse("");
        if (meant.isEmpty()) {
            throw new Fault(
                    "postcode",
                    postcode,
                    "No practice of the register was at " + postcode + " on " + Words.day(day) + " (" + name + ").",
                    "Look whether it had moved or closed.");
        }
        throw new Fault(
                "postcode",
                postcode,
                Words.list(codes(meant).sorted().toList()) + " were at " + postcode + " on " + Words.day(day)
                        + ", and which of them '" + name + "' is cannot be told.",
                "Look it up by its name.");
    }

    private static Stream<String> codes(List<Party> practices) {
        return practices.stream().flatMap(party -> party.code().stream());
    }

    private static String key(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
