package quorate.payments;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.schemes.Definition;
import quorate.web.CurrentPerson;

/** Takes readings in, by hand and by file, and has them checked by a second person. */
@Component
class Tallies {

    private final TallyStore store;
    private final UploadStore uploads;
    private final Payees payees;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Tallies(TallyStore store, UploadStore uploads, Payees payees, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.uploads = uploads;
        this.payees = payees;
        this.clocks = clocks;
        this.events = events;
    }

    TallyReading reading(PartyId commissioner, Definition scheme) {
        return new TallyReading(commissioner, scheme, payees, clocks.today());
    }

    List<Tally> list(Collection<PartyId> commissioners, long known) {
        return store.list(commissioners, known);
    }

    /** Enters them all. What is known to be so already is left as it is. @return how many are new */
    int enter(List<Tally> tallies, Actor by) {
        if (tallies.isEmpty()) return 0;
        return clocks.write(number -> {
            var fresh = tallies.stream().filter(tally -> !isKnown(tally)).toList();
            fresh.forEach(tally -> store.insert(tally, number));
            if (!fresh.isEmpty()) tell("entered", fresh, by);
            return fresh.size();
        });
    }

    /** Enters all of what another part of the service counted, or none of it. */
    Answer<Integer> enter(PartyId commissioner, Definition scheme, List<Payments.Count> counts, CurrentPerson by) {
        var reading = reading(commissioner, scheme);
        var read = new ArrayList<Tally>();
        var faults = new ArrayList<Objection>();
        for (var count : counts)
            reading.read(new OfCount(count, faults), by.id()).ifPresent(read::add);
        if (!faults.isEmpty()) return new Answer.Refused<>(faults);
        return new Answer.Done<>(enter(read, by.actor()));
    }

    private boolean isKnown(Tally tally) {
        var there = store.about(tally.key(), tally.period());
        return there.size() == 1 && there.getFirst().says(tally);
    }

    private void tell(String what, List<Tally> tallies, Actor by) {
        var key = tallies.getFirst().key();
        events.publishEvent(new Tally.Entered(
                what,
                key.commissioner(),
                key.scheme(),
                tallies.size(),
                tallies.stream().map(Tally::id).toList(),
                by));
    }

    /** Says that these were held against their source. Who entered one cannot check it. */
    Answer<Integer> check(List<Tally> tallies, PartyId by) {
        var own = tallies.stream().filter(tally -> tally.by().equals(by)).toList();
        if (!own.isEmpty()) {
            return new Answer.Refused<>(List.of(new Objection(
                    "payments.second",
                    Weight.LOCAL,
                    own.size() == 1
                            ? "You entered one of these readings yourself."
                            : "You entered " + own.size() + " of these readings yourself.",
                    "Whoever enters a reading does not check it: ask somebody else.",
                    List.of())));
        }
        var open = tallies.stream().filter(tally -> tally.checked().isEmpty()).toList();
        if (open.isEmpty()) return new Answer.Done<>(0);
        return clocks.write(number -> {
            open.forEach(tally -> store.check(tally.id(), new Tally.Check(by, clocks.today()), number));
            tell("checked", open, new Actor.Person(by));
            return new Answer.Done<>(open.size());
        });
    }

    /** Takes a file in: what nothing stands against is entered, the rest is kept with the reasons. */
    Uploaded receive(PartyId commissioner, Definition scheme, String fileName, InputStream stream, PartyId by)
            throws IOException, Unreadable {
        var read = TallySheet.of(RawFile.read(fileName, stream), reading(commissioner, scheme), by);
        return clocks.write(number -> {
            var entered = enter(read.tallies(), new Actor.Person(by));
            var uploaded = new Uploaded(
                    Fresh.id(),
                    commissioner,
                    scheme.id(),
                    fileName,
                    entered,
                    read.tallies().size() - entered,
                    read.rejected(),
                    clocks.today(),
                    by);
            uploads.insert(uploaded, number);
            return uploaded;
        });
    }

    Optional<Uploaded> findUpload(UUID id) {
        return uploads.find(id);
    }

    List<Tally> history(Tally.Key key) {
        return store.history(key);
    }
}
