package quorate.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.contracts.Term;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.periods.Dispute;
import quorate.register.Closures;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.requests.RequestKind.Writes;
import quorate.web.Words;

/** What stands against practices that merge, close or part again, and what has to be known of it besides. */
@Component
class EndingRules {

    private final Register register;
    private final Closures closures;
    private final Contracts contracts;
    private final List<Dispute.Source> disputes;
    private final Clocks clocks;

    EndingRules(
            Register register, Closures closures, Contracts contracts, List<Dispute.Source> disputes, Clocks clocks) {
        this.register = register;
        this.closures = closures;
        this.contracts = contracts;
        this.disputes = disputes;
        this.clocks = clocks;
    }

    /** Everything that stands against it in the register. */
    List<Objection> against(Request request) {
        var found = new ArrayList<Objection>();
        var writes = request.kind().writes();
        if (!writes.isInRegister()) return found;
        var day = request.body().day();
        if (day.isBefore(request.received())) {
            found.add(RequestRules.no(
                    "requests.ending.past",
                    "It would be so from " + Words.day(day) + ", before it was asked for on "
                            + Words.day(request.received()) + ".",
                    "Choose a day that is still to come."));
        }
        if (writes == Writes.UNMERGING) {
            request.others().forEach(code -> unmerged(request, code).ifPresent(found::add));
            return found;
        }
        Stream.concat(Stream.of(request.practice()), request.parties().stream())
                .distinct()
                .forEach(code -> gone(code, day).ifPresent(found::add));
        if (request.body().takers().stream().anyMatch(taker -> taker.code().equals(request.practice()))) {
            found.add(RequestRules.no(
                    "requests.taker.self",
                    request.practice() + " closes and cannot take patients itself.",
                    "Name other practices."));
        }
        return found;
    }

    /** Those that would end by it. */
    static List<String> ending(Request request) {
        return switch (request.kind().writes()) {
            case MERGER -> request.others();
            case CLOSING -> List.of(request.practice());
            default -> List.of();
        };
    }

    /** A practice that is disputing with its commissioner is not closed over the dispute. */
    List<Objection> disputes(Request request) {
        return ending(request).stream()
                .flatMap(code -> disputes.stream().flatMap(source -> source.openWith(code).stream()))
                .map(dispute -> RequestRules.no(
                        "requests.ending.dispute",
                        "A dispute with " + nameOf(dispute.practice()) + " about " + dispute.about()
                                + " is open since " + Words.day(dispute.since())
                                + ": a practice is not closed with an open dispute.",
                        "Record first how the dispute was settled."))
                .toList();
    }

    private Optional<Objection> gone(String code, LocalDate day) {
        var party = find(code);
        var ends = party.flatMap(it -> it.life().end());
        if (party.isPresent() && ends.filter(end -> !end.isAfter(day)).isEmpty()) return Optional.empty();
        var closed = ends.or(() -> closed(code).flatMap(it -> it.life().end()));
        return Optional.of(RequestRules.no(
                "requests.ending.gone",
                closed.map(end -> nameOf(code) + (end.isAfter(clocks.today()) ? " closes on " : " closed on ")
                                + Words.day(end.minusDays(1)) + " and is no more on " + Words.day(day) + ".")
                        .orElse("There is no practice with the code " + code + "."),
                closed.isPresent() ? "Leave it out, or choose a day before." : "Look at the code."));
    }

    private Optional<Objection> unmerged(Request request, String code) {
        var heir = find(request.practice()).map(Party::id);
        var merged = closed(code).map(Party::id).or(() -> find(code).map(Party::id));
        var since = heir.flatMap(to -> merged.flatMap(
                from -> closures.mergedSince(from, to, request.body().day())));
        return since.isPresent()
                ? Optional.empty()
                : Optional.of(RequestRules.no(
                        "requests.unmerge",
                        nameOf(code) + " has not merged into " + nameOf(request.practice()) + " before "
                                + Words.day(request.body().day()) + " by a decision that stands here.",
                        "Look at the code, and at the day of the merger."));
    }

    /** A practice that exists today. */
    Optional<Party> find(String code) {
        return register.on(clocks.today()).findByCode("ods", code).filter(party -> party.kind() == Kind.PRACTICE);
    }

    /** A practice that existed once. */
    Optional<Party> closed(String code) {
        return register
                .search(Search.of(code, Kind.PRACTICE).state(Search.State.CLOSED), clocks.today(), Long.MAX_VALUE)
                .parties()
                .stream()
                .filter(party -> party.code().filter(code::equals).isPresent())
                .findFirst();
    }

    String nameOf(String code) {
        return find(code)
                .or(() -> closed(code))
                .map(party -> party.name() + " (" + code + ")")
                .orElse(code);
    }

    /** The practice and everybody whom it is about, as ids: whoever has a stake in one of them has one in it. */
    List<PartyId> parties(Request request) {
        return Stream.concat(
                        Stream.of(request.party()),
                        request.parties().stream()
                                .flatMap(code -> find(code).or(() -> closed(code)).stream())
                                .map(Party::id))
                .distinct()
                .toList();
    }

    /** What whoever decides has to know, and what forbids nothing. */
    List<String> remarks(Request request) {
        if (!request.kind().writes().isInRegister()) return List.of();
        var found = new ArrayList<String>();
        var holdings = contracts.holdings(clocks.today(), Long.MAX_VALUE);
        for (var code : request.parties()) {
            find(code)
                    .flatMap(holdings::commissioner)
                    .filter(body -> !body.id().equals(request.commissioner()))
                    .ifPresent(body -> found.add(
                            nameOf(code) + " is commissioned by " + body.name() + ", which has to agree besides."));
        }
        for (var code : ending(request)) {
            if (holdings.of(code).stream().allMatch(agreement -> agreement.published())) {
                found.add("Nobody has entered the contract of " + nameOf(code) + ": nothing of it can be ended here.");
            }
        }
        for (var taker : request.body().takers()) {
            holdings.of(taker.code()).stream()
                    .flatMap(agreement ->
                            agreement.find(Term.LIST, request.body().day()).stream())
                    .findFirst()
                    .ifPresent(list -> found.add("The list of " + nameOf(taker.code()) + ": "
                            + list.words().toLowerCase(java.util.Locale.UK) + "."));
        }
        return found;
    }
}
