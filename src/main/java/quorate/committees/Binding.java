package quorate.committees;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import quorate.kernel.MeetingId;
import quorate.kernel.PartyId;
import quorate.web.CurrentPerson;

/** Binds what is on record of a meeting into one volume, with nothing that its reader may not read. */
@Component
class Binding {

    private final Chamber chamber;
    private final PaperStore papers;
    private final MinutesStore approvals;
    private final MinuteBook book;
    private final Passes passes;

    Binding(Chamber chamber, PaperStore papers, MinutesStore approvals, MinuteBook book, Passes passes) {
        this.chamber = chamber;
        this.papers = papers;
        this.approvals = approvals;
        this.book = book;
        this.passes = passes;
    }

    /** @param reader empty for whoever runs the installation, from whom nothing is kept */
    Volume of(MeetingId id, PartyId committee, Optional<CurrentPerson> reader) {
        var record = chamber.record(id).of(committee);
        var pass = reader.map(person -> passes.passOf(person, List.of(committee)));
        Predicate<Item> readable = item -> pass.isEmpty() || pass.get().reads(item);
        var observes = pass.filter(one -> !one.secretary() && !one.member()).isPresent();
        return new Volume(
                record.meeting(),
                record.seats().stream()
                        .filter(seat -> seat.committee().equals(committee))
                        .toList(),
                record.items(),
                papers.list(id).stream()
                        .filter(paper -> record.find(paper.item())
                                .filter(item -> pass.isEmpty() || pass.get().reads(item, paper))
                                .isPresent())
                        .toList(),
                approvals.approvalsOf(id).stream()
                        .filter(one -> one.committee().equals(committee))
                        .map(one -> record.items().stream().allMatch(readable) ? one : one.withoutWhole())
                        .toList(),
                book.extract(id, committee, readable, observes),
                readable);
    }
}
