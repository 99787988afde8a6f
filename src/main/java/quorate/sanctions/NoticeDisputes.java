package quorate.sanctions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import quorate.periods.Dispute;
import quorate.sanctions.NoticeStep.What;

/** Notices that a contractor disputes. */
@Component
class NoticeDisputes implements Dispute.Source {

    private final NoticeStore store;

    NoticeDisputes(NoticeStore store) {
        this.store = store;
    }

    @Override
    public List<Dispute> openWith(String practice) {
        return store.list().stream()
                .filter(dossier -> dossier.notice().practice().equals(practice)
                        && dossier.state().isOpen()
                        && dossier.isDisputed())
                .map(dossier -> new Dispute(
                        practice,
                        "a " + dossier.notice().kind().toString().toLowerCase(Locale.UK),
                        dossier.steps().stream()
                                .filter(step -> step.what() == What.DISPUTED)
                                .map(NoticeStep::day)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }
}
