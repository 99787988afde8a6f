package quorate.law;

import java.time.LocalDate;
import java.util.List;

/** Reads bills. Each says {@code in-force: no}: what is in force is a rule, and stands with the rules. */
final class RehearsalReader {

    private static final List<String> WHO =
            List.of("nhs-england", "commissioner", "joint-committee", "national", "healthwatch");
    private static final List<String> BECOMES = List.of("secretary-of-state", "icb", "nobody", "unsettled");

    private final ContentReader content;

    RehearsalReader(ContentReader content) {
        this.content = content;
    }

    Rehearsal rehearsal(Entry entry) {
        var id = entry.named("id").text("id");
        if (!entry.text("in-force").equals("no")) {
            entry.fault("a bill is not in force", "Write 'in-force: no'; once it is law, write rules with their days");
        }
        var rehearsal = new Rehearsal(
                id,
                entry.text("title"),
                entry.parse("introduced", "Write a day such as 2026-05-14", LocalDate.EPOCH, LocalDate::parse),
                entry.text("status"),
                entry.entries("readings").stream().map(this::reading).toList(),
                content.cites(entry, "cites"));
        if (rehearsal.readings().isEmpty()) entry.fault("nobody reads this bill", "Add a reading under 'readings'");
        entry.done();
        return rehearsal;
    }

    private Rehearsal.Reading reading(Entry entry) {
        var sources = content.cites(entry, "cites");
        var reading = new Rehearsal.Reading(
                entry.named("id").text("id"),
                entry.text("title"),
                entry.entries("successors").stream()
                        .map(it -> successor(it, sources))
                        .toList(),
                sources);
        entry.done();
        return reading;
    }

    private Rehearsal.Successor successor(Entry entry, List<quorate.kernel.Citation> ofReading) {
        var becomes = entry.oneOf("becomes", BECOMES);
        var successor = new Rehearsal.Successor(
                entry.oneOf("of", WHO),
                entry.texts("acts"),
                becomes,
                Phrases.party(becomes, "icb"),
                entry.text("says"),
                entry.has("cites") ? content.cites(entry, "cites") : ofReading);
        entry.done();
        return successor;
    }
}
