package quorate.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import quorate.periods.Dispute;
import quorate.requests.Step.What;

/** Refusals of requests that a practice disputes. */
@Component
class RequestDisputes implements Dispute.Source {

    private final RequestStore store;

    RequestDisputes(RequestStore store) {
        this.store = store;
    }

    @Override
    public List<Dispute> openWith(String practice) {
        return store.list().stream()
                .filter(dossier -> dossier.request().practice().equals(practice)
                        && dossier.state().isOpen()
                        && dossier.isDisputed())
                .map(dossier -> new Dispute(
                        practice,
                        "the refusal of a request ("
                                + dossier.request().kind().title().toLowerCase(Locale.UK) + ")",
                        dossier.steps().stream()
                                .filter(step -> step.what() == What.DISPUTED)
                                .map(Step::day)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }
}
