package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;

/**
 * A question that somebody must decide. Whoever needs the decision lays it; it never changes.
 *
 * @param act id of the act in the law pack
 * @param commissioner for whom it is decided
 * @param affected the practices, people and companies it is about
 * @param facts what is known about the case, {@code value} among it
 * @param title as on an agenda. May be confidential
 * @param paper the title of the paper that goes with it; empty where there is none
 * @param why why it is laid: the request, the notice, the event behind it. May be confidential
 * @param wantedBy by when a decision is needed
 * @param laidOn the day it was laid
 * @param by who laid it
 */
public record Matter(
        MatterId id,
        String act,
        PartyId commissioner,
        Set<PartyId> affected,
        Facts facts,
        String title,
        String paper,
        String why,
        Optional<LocalDate> wantedBy,
        LocalDate laidOn,
        Actor by) {

    public Matter {
        affected = Set.copyOf(affected);
    }

    /**
     * A matter to be laid, and on the docket of a body: what that body may do about it.
     *
     * @param verdict permitted, or unsettled with what is to be asked first
     */
    public record Docketed(Matter matter, Verdict verdict) {}

    /** A matter with what was decided about it, deferrals first; nothing where nothing was. */
    public record Decided(Matter matter, List<Decision> decisions) {
        public Decided {
            decisions = List.copyOf(decisions);
        }
    }

    /** A matter was laid on the docket. */
    public record Laid(Matter matter) implements Happening {
        @Override
        public List<UUID> about() {
            var about = new ArrayList<UUID>();
            about.add(matter.id().value());
            about.add(matter.commissioner().value());
            matter.affected().forEach(party -> about.add(party.value()));
            return about;
        }

        @Override
        public Actor by() {
            return matter.by();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("act", matter.act(), "day", matter.laidOn().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("title", matter.title(), "paper", matter.paper(), "why", matter.why());
        }
    }
}
