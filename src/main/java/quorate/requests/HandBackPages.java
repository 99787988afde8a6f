package quorate.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.Citation;
import quorate.requests.HandBack.Milestone;
import quorate.requests.HandBack.Option;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Standing;

/** What could become of the patients once a contract is handed back: days backwards, neighbours, and the options to weigh. */
@Controller
@Door(Door.Who.SIGNED_IN)
class HandBackPages {

    private final Requests requests;
    private final Readers readers;
    private final Clockwork clockwork;
    private final HandBack handBack;
    private final Nearby nearby;
    private final Standing standing;

    HandBackPages(
            Requests requests,
            Readers readers,
            Clockwork clockwork,
            HandBack handBack,
            Nearby nearby,
            Standing standing) {
        this.requests = requests;
        this.readers = readers;
        this.clockwork = clockwork;
        this.handBack = handBack;
        this.nearby = nearby;
        this.standing = standing;
    }

    /** @param last day of the contract; empty where it is not settled */
    record Paper(
            Request request,
            String practice,
            Optional<LocalDate> last,
            List<Milestone> timeline,
            List<Neighbour> neighbours,
            List<Option> options,
            List<Citation> sources) {

        /** Patients of the neighbours whose list is not known to be closed. */
        OptionalLong open() {
            return neighbours.stream().allMatch(each -> each.patients().isEmpty())
                    ? OptionalLong.empty()
                    : OptionalLong.of(neighbours.stream()
                            .filter(each -> each.list()
                                    .filter(list -> list.startsWith("Closed"))
                                    .isEmpty())
                            .mapToLong(each -> each.patients().orElse(0))
                            .sum());
        }

        boolean isOnMap() {
            return neighbours.stream().anyMatch(each -> each.metres().isPresent());
        }
    }

    @GetMapping("/requests/{id}/options")
    ModelAndView options(@PathVariable UUID id, CurrentPerson person, OnDay on) {
        var dossier = requests.find(id)
                .filter(each -> readers.mayRead(person, each))
                .flatMap(each -> each.asAt(on.day(), on.known()))
                .filter(each -> each.request().kind().writes() == RequestKind.Writes.END)
                .orElseThrow(Page::missing);
        var request = dossier.request();
        var last = clockwork.lastDay(request);
        return Page.of(
                "requests/options",
                new Paper(
                        request,
                        standing.nameOf(request.party()),
                        last,
                        last.map(handBack::timeline).orElse(List.of()),
                        nearby.to(request.party(), on.day(), on.known()),
                        handBack.options(),
                        handBack.sources()));
    }
}
