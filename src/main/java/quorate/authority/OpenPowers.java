package quorate.authority;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.law.Law;
import quorate.register.Affected;
import quorate.web.Words;

/** Instruments and open matters of bodies that are reorganised: they neither end nor move by themselves. */
@Component
class OpenPowers implements Affected {

    private final Shelf shelf;
    private final DocketStore docket;
    private final Law law;

    OpenPowers(Shelf shelf, DocketStore docket, Law law) {
        this.shelf = shelf;
        this.docket = docket;
        this.law = law;
    }

    @Override
    public List<Open> listOpen(Set<PartyId> bodies, LocalDate day) {
        var instruments = new LinkedHashMap<UUID, Open>();
        for (var body : bodies) {
            for (var instrument : shelf.instruments().about(body)) {
                if (!instrument.span().overlaps(Span.since(day))) continue;
                instruments.put(
                        instrument.id().value(),
                        new Open(
                                Words.sentence(instrument.kind()),
                                instrument.title() + ", " + Words.span(instrument.span()),
                                "/instruments/" + instrument.id() + "?on=" + day));
            }
        }
        var matters = docket.listWaiting().stream()
                .filter(matter -> bodies.contains(matter.commissioner()))
                .map(matter ->
                        new Open("Matter that waits for a decision", inWords(matter), "/matters/" + matter.id()));
        return Stream.concat(instruments.values().stream(), matters).toList();
    }

    /** Its title may be confidential; what is to be decided is not. */
    private String inWords(Matter matter) {
        var act = law.on(matter.laidOn()).findAct(matter.act()).map(one -> one.title());
        return act.orElse(matter.act()) + ", laid on " + Words.day(matter.laidOn());
    }
}
