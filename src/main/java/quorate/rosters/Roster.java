package quorate.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A list of staff and members of a body, on its way into the register or entered.
 *
 * @param body whose list it is
 * @param sheet what was read; once entered, the headings only
 * @param columns what each column is; empty until somebody has said so
 * @param report what became of each row; empty until it is entered
 */
record Roster(
        UUID id,
        PartyId body,
        String fileName,
        String hash,
        RosterSheet sheet,
        Optional<Columns> columns,
        Optional<List<RosterJudge.Line>> report,
        Instant at,
        PartyId by) {

    /**
     * How the list is to be read.
     *
     * @param fields one for each heading
     * @param day as at which the list is: whoever is on it without a first day holds their post from then
     * @param newPosts whether posts that the register does not know are set up
     */
    record Columns(List<RosterField> fields, LocalDate day, boolean newPosts) {

        Columns {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A list was entered.
     *
     * @param people whoever it says holds a post
     * @param counts rows by what became of them
     */
    record Entered(UUID roster, PartyId body, Set<PartyId> people, Map<String, Integer> counts, Actor by)
            implements Happening {

        Entered {
            people = Set.copyOf(people);
            counts = Map.copyOf(counts);
        }

        @Override
        public List<UUID> about() {
            var about = new ArrayList<>(List.of(roster, body.value()));
            people.stream().sorted().forEach(person -> about.add(person.value()));
            return about;
        }

        @Override
        public Map<String, String> facts() {
            var facts = new java.util.HashMap<String, String>();
            counts.forEach((what, count) -> facts.put(what, count.toString()));
            return facts;
        }
    }
}
