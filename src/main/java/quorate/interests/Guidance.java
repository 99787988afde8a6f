package quorate.interests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import quorate.kernel.Entry;
import quorate.kernel.PartyId;
import quorate.kernel.PlainYaml;
import quorate.law.Law;
import quorate.law.LawOn;

/**
 * What the guidance on conflicts of interest said on any day: the files of {@code law/interests}, read once and as a whole,
 * beside the rules of the law pack that they belong to.
 */
record Guidance(Law law, Map<String, Edition> editions, Ties ties, Procurement procurement, Declaring declaring) {

    /**
     * @throws IllegalArgumentException with a sentence naming file, entry and key, for anything unknown or malformed
     */
    static Guidance of(Law law) {
        var cites = new Cites(law::source);
        var file = read(law, "editions");
        var editions = new LinkedHashMap<String, Edition>();
        for (var block : file.only("editions").entries("editions")) {
            var edition = Edition.read(block, cites);
            editions.put(edition.id(), edition);
        }
        return new Guidance(
                law,
                editions,
                Ties.read(read(law, "ties"), cites),
                Procurement.read(read(law, "procurement"), cites, law),
                Declaring.read(read(law, "declaring"), law));
    }

    private static Entry read(Law law, String file) {
        var name = "interests/" + file + ".yaml";
        return Entry.of(name, PlainYaml.document(law.table(name)));
    }

    /** The law's own entry of the edition in force: its title, days and sources. */
    Optional<LawOn.Edition> titleOn(LocalDate day) {
        return law.on(day).listEditions("coi").stream().findFirst();
    }

    /** The edition in force; empty before there was any. */
    Optional<Edition> on(LocalDate day) {
        return titleOn(day).map(LawOn.Edition::id).map(editions::get);
    }

    /** What may be done about an interest in this act on the day, in the order from the lightest. */
    List<Treatment.Option> options(LocalDate day, String act) {
        var options = on(day).map(Edition::options).orElse(List.of());
        var recuse = procurement.find(procurement.recuse(), day, Subject.of(act, Set.<PartyId>of()));
        if (recuse.isEmpty()) return options;
        return options.stream()
                .map(option -> !option.treatment().decides()
                        ? option
                        : new Treatment.Option(
                                option.treatment(),
                                option.words(),
                                "only if the interest could not be seen to compromise impartiality",
                                Stream.concat(option.sources().stream(), recuse.get().sources().stream())
                                        .toList()))
                .toList();
    }
}
