package quorate.requests;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.kernel.Truth;
import quorate.periods.Due;
import quorate.periods.Periods;
import quorate.periods.Reckoning;
import quorate.requests.Step.What;

/** The days that follow from a request. */
@Component
class Clockwork {

    private final Periods periods;

    Clockwork(Periods periods) {
        this.periods = periods;
    }

    Reckoning of(Request request) {
        var body = request.body();
        var days = new HashMap<String, LocalDate>();
        days.put("received", request.received());
        switch (request.kind().id()) {
            case "list-closure" -> {
                days.put("closes", body.day());
                body.last().ifPresent(last -> days.put("reopens", last));
            }
            case "list-closure-extension" -> days.put("reopens", body.day());
            case "death" -> days.put("died", body.day());
            default -> {}
        }
        Map<String, Truth> facts =
                body.single().isEmpty() ? Map.of() : Map.of("single-handed", Truth.parse(body.single()));
        return periods.reckon(request.kind().id(), body.under(), request.received(), days, facts);
    }

    /** The last day of the contract, where the request ends it and the day is settled. */
    Optional<LocalDate> lastDay(Request request) {
        var ends = request.kind().writes() == RequestKind.Writes.END
                || request.kind().id().equals("death")
                        && request.body().single().equals("yes");
        if (!ends) return Optional.empty();
        return of(request).due().stream()
                .filter(due -> due.bound() == Due.Bound.LAST)
                .map(Due::day)
                .findFirst();
    }

    /** What the commissioner still has to do by a day, the earliest first. */
    List<Due> open(Dossier dossier) {
        if (!dossier.state().isOpen() || dossier.outcome().isPresent()) return List.of();
        return of(dossier.request()).due().stream()
                .filter(due -> due.who().equals("commissioner") && due.bound() == Due.Bound.LATEST)
                .filter(due -> !due.rule().equals("closure.acknowledge") || !dossier.has(What.ACKNOWLEDGED))
                .toList();
    }

    Optional<Due> next(Dossier dossier) {
        return open(dossier).stream().findFirst();
    }

    boolean isOverdue(Dossier dossier, LocalDate day) {
        return next(dossier).filter(due -> due.day().isBefore(day)).isPresent();
    }
}
