package quorate.guide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Facts;
import quorate.authority.Instrument;
import quorate.kernel.PartyId;
import quorate.law.Law;

/** Every function for one commissioner: who deals with it on the day, by the law and by its own instruments. */
@Component
class Deals {

    private final Authority authority;
    private final Law law;

    Deals(Authority authority, Law law) {
        this.authority = authority;
        this.law = law;
    }

    /** What nobody owns first, then what is not settled; within these in the order of the law pack. */
    List<Line> of(PartyId commissioner, LocalDate day, long known) {
        return law.on(day).listActs().stream()
                .map(act -> Line.of(act, authority.routeTo(act.id(), commissioner, day, Set.of(), Facts.NONE, known)))
                .sorted(Comparator.comparing(Line::state))
                .toList();
    }

    /** The instruments by which the commissioner holds and passes on its powers on the day. */
    List<Instrument> instruments(PartyId commissioner, LocalDate day, long known) {
        return authority.instruments(known).about(commissioner).stream()
                .filter(instrument -> instrument.span().holdsOn(day))
                .sorted(Comparator.comparing(Instrument::kind).thenComparing(Instrument::title))
                .toList();
    }
}
