package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quorate.contracts.Agreement;
import quorate.contracts.Clause;
import quorate.contracts.Term;
import quorate.kernel.Objection;
import quorate.kernel.Weight;
import quorate.periods.Due;
import quorate.periods.Reckoning;
import quorate.requests.RequestKind.Ask;
import quorate.web.Words;

/** What stands against receiving a request. */
final class RequestRules {

    private RequestRules() {}

    /**
     * Everything that stands against it.
     *
     * @param agreement the contract, where one was entered
     * @param others every other request of the practice
     */
    static List<Objection> against(
            Request request,
            Optional<Agreement> agreement,
            List<Dossier> others,
            Reckoning reckoning,
            LocalDate today) {
        var found = new ArrayList<Objection>();
        var body = request.body();
        if (request.received().isAfter(today)) {
            found.add(no(
                    "requests.received", "It cannot have been received after today.", "Correct the day of receipt."));
        }
        others.stream()
                .filter(other -> other.state().isOpen() && isSame(other.request(), request))
                .findFirst()
                .ifPresent(other -> found.add(no(
                        "requests.again",
                        "The same was received on " + Words.day(other.request().received()) + " and is open.",
                        "Go on with that one, or withdraw it first.")));
        if (request.kind().asks(Ask.OTHERS) && request.others().contains(request.practice())) {
            found.add(no(
                    "requests.merger.self",
                    "A practice cannot merge with itself: " + request.practice() + " is the one that goes on.",
                    "Enter the codes of the other practices only."));
        }
        if (request.kind().id().equals("death") && body.day().isAfter(request.received())) {
            found.add(no(
                    "requests.death",
                    "The day of the death is after the day on which it was told.",
                    "Correct one of the two."));
        }
        agreement.ifPresent(contract -> partners(request, contract, found));
        until(request, reckoning, found);
        notice(request, reckoning, found);
        return found;
    }

    private static boolean isSame(Request one, Request other) {
        return one.kind().id().equals(other.kind().id())
                && one.practice().equals(other.practice())
                && one.body().day().equals(other.body().day())
                && one.body().partner().equalsIgnoreCase(other.body().partner())
                && one.body().other().equals(other.body().other());
    }

    private static void partners(Request request, Agreement contract, List<Objection> found) {
        var body = request.body();
        if (body.day().isBefore(contract.life().from())) {
            found.add(no(
                    "requests.before",
                    "The contract began on " + Words.day(contract.life().from()) + ", after this day.",
                    "Correct the day."));
        }
        var spans = contract.clauses().stream()
                .filter(clause ->
                        clause.term() == Term.PARTNER && clause.subject().equalsIgnoreCase(body.partner()))
                .toList();
        switch (request.kind().writes()) {
            case PARTNER ->
                spans.stream()
                        .filter(clause -> clause.span().holdsOn(body.day()))
                        .findFirst()
                        .ifPresent(clause -> found.add(no(
                                "requests.partner.already",
                                clause.subject() + " is a partner already, since "
                                        + Words.day(clause.span().from()) + ".",
                                "Look at the name and the day.")));
            case PARTNER_END, PARTNER_PAUSE -> leaving(body, contract, spans, found);
            default -> {}
        }
    }

    private static void leaving(Request.Body body, Agreement contract, List<Clause> spans, List<Objection> found) {
        if (spans.stream().anyMatch(clause -> clause.span().holdsOn(body.day()))) return;
        var joins = spans.stream()
                .map(clause -> clause.span().from())
                .filter(from -> from.isAfter(body.day()))
                .min(LocalDate::compareTo);
        if (joins.isPresent()) {
            found.add(no(
                    "requests.partner.before",
                    body.partner() + " joins on " + Words.day(joins.get()) + " and cannot leave before that, on "
                            + Words.day(body.day()) + ".",
                    "Correct the day, or the day on which they join."));
            return;
        }
        var named = contract.said(Term.PARTNER, body.day())
                .map(Clause::subject)
                .sorted()
                .toList();
        found.add(no(
                "requests.partner.unknown",
                "The contract names no partner “" + body.partner() + "” on " + Words.day(body.day()) + ". "
                        + (named.isEmpty() ? "It names none." : "It names " + Words.list(named) + "."),
                "Write the name as the contract has it, or enter the partner there first."));
    }

    private static void until(Request request, Reckoning reckoning, List<Objection> found) {
        var last = request.body().last();
        if (last.isEmpty()) return;
        if (last.get().isBefore(request.body().day())) {
            found.add(no("requests.until", "It would end before it begins.", "Correct one of the two days."));
            return;
        }
        reckoning
                .find("closure.shortest")
                .filter(due -> last.get().isBefore(due.day()))
                .ifPresent(due -> found.add(must(
                        due,
                        "Closed until " + Words.day(last.get()) + " it would be closed for less than 3 months.",
                        "Choose " + Words.day(due.day()) + " or later.")));
        reckoning
                .find("closure.longest")
                .filter(due -> last.get().isAfter(due.day()))
                .ifPresent(due -> found.add(must(
                        due,
                        "Closed until " + Words.day(last.get()) + " it would be closed for more than 12 months.",
                        "Choose " + Words.day(due.day()) + " or earlier.")));
    }

    private static void notice(Request request, Reckoning reckoning, List<Objection> found) {
        reckoning
                .find("extension.ask")
                .filter(due -> request.received().isAfter(due.day()))
                .ifPresent(due -> found.add(must(
                        due,
                        "It was asked for on " + Words.day(request.received()) + ", too late: the last day to ask was "
                                + Words.day(due.day()) + ".",
                        "The list opens on its day; a new closure may be asked for.")));
        reckoning.due().stream()
                .filter(due -> due.rule().startsWith("partnership.")
                        && request.body().day().isBefore(due.day()))
                .forEach(due -> found.add(must(
                        due,
                        "Received on " + Words.day(request.received()) + " it cannot hold from "
                                + Words.day(request.body().day()) + ".",
                        "The first day is " + Words.day(due.day()) + ".")));
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }

    private static Objection must(Due due, String sentence, String remedy) {
        return new Objection(
                due.rule(), Weight.MUST, sentence + " " + due.says() + " " + places(due), remedy, due.sources());
    }

    private static String places(Due due) {
        return due.sources().stream()
                .map(source -> "(" + source.source() + " " + source.place().toLowerCase(Locale.UK) + ")")
                .findFirst()
                .orElse("");
    }
}
