package quorate.procurement;

import java.util.List;
import java.util.UUID;
import quorate.procurement.Regime.Line;

/**
 * A notice that was made here.
 *
 * @param ordinal 1 for the first of the procurement
 * @param step by which it was published
 * @param notice which one the law asks for
 * @param lines each thing that it has to hold, with what it says
 * @param release the same as open contracting data
 */
record Issued(
        UUID id, int ordinal, UUID step, String notice, String title, List<Line> lines, String release, long number) {

    Issued {
        lines = List.copyOf(lines);
    }

    /** As the public reads it. */
    Noticed noticed(Procedure procurement) {
        return new Noticed(
                procurement.id(),
                procurement.process(),
                procurement.title(),
                procurement.commissioner(),
                ordinal,
                notice,
                title,
                lines.stream()
                        .map(line -> new Noticed.Part(line.key(), line.words()))
                        .toList(),
                release);
    }
}
