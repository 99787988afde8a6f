package quorate.requests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.authority.Route;
import quorate.authority.Verdict;
import quorate.authority.Ways;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.periods.Reckoning;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where a request is entered: its kind, what is asked, everything once more, and then it is received. */
@Controller
@Door(Door.Who.SIGNED_IN)
class ReceivingPages {

    private static final String HERE = "/requests/new";

    private final Requests requests;
    private final RequestKinds kinds;
    private final Clockwork clockwork;
    private final Readers readers;
    private final Contracts contracts;
    private final Register register;
    private final Clocks clocks;

    ReceivingPages(
            Requests requests,
            RequestKinds kinds,
            Clockwork clockwork,
            Readers readers,
            Contracts contracts,
            Register register,
            Clocks clocks) {
        this.requests = requests;
        this.kinds = kinds;
        this.clockwork = clockwork;
        this.readers = readers;
        this.contracts = contracts;
        this.register = register;
        this.clocks = clocks;
    }

    /** @param name of the practice, once it is found */
    record Choosing(Typed typed, List<Choice> kinds, boolean keeps) {}

    /** @param entered whether its contract was entered; if not, the form asks for the regulations */
    record Asking(Typed typed, RequestKind kind, Party practice, boolean entered, boolean keeps) {}

    /** @param closed who may not decide it, each with every reason @param remarks to be known before it is decided */
    record Checking(
            Typed typed,
            Request request,
            Party practice,
            Reckoning reckoning,
            List<Route> routes,
            List<String> closed,
            List<String> remarks,
            List<RequestForm.Field> carried) {}

    /** The first question: what it is and of which practice; the second, once both are known. */
    @GetMapping(HERE)
    ModelAndView ask(CurrentPerson person, Typed typed) {
        enter(person);
        var known = typed.knowing(first(person));
        if (typed.value("kind").isBlank() && typed.value("asked").isBlank()) return choosing(known, person);
        var kind = known.found("kind", "Choose what the practice asks for", kinds::find);
        var practice = practice(known, person);
        if (known.isFaulty()) return choosing(known, person);
        return Page.of("requests/ask", asking(known, kind.orElseThrow(), practice.orElseThrow(), person));
    }

    private void enter(CurrentPerson person) {
        if (!readers.keepsAny(person) && readers.practicesOf(person).isEmpty()) {
            throw new AccessDeniedException("Speaks for no practice and keeps no records");
        }
    }

    private Map<String, String> first(CurrentPerson person) {
        var own = readers.practicesOf(person);
        return Map.of(
                "key",
                Fresh.id().toString(),
                "practice",
                own.size() == 1 ? own.iterator().next().code().orElse("") : "");
    }

    private ModelAndView choosing(Typed typed, CurrentPerson person) {
        var it = new Choosing(typed, kinds.choices(), readers.keepsAny(person));
        return typed.isFaulty() ? Page.faulty("requests/choose", it) : Page.of("requests/choose", it);
    }

    private Optional<Party> findPractice(String text) {
        return register.on(clocks.today())
                .findByCode("ods", text.strip().toUpperCase(Locale.ROOT))
                .filter(party -> party.kind() == Kind.PRACTICE);
    }

    private Optional<Party> practice(Typed typed, CurrentPerson person) {
        var practice = typed.found("practice", "Enter the code of a practice that exists today", this::findPractice);
        practice.filter(party -> !readers.speaksFor(person, party.id())
                        && commissioner(party)
                                .filter(body -> readers.keeps(person, body.id()))
                                .isEmpty())
                .ifPresent(party -> typed.fault(
                        "practice",
                        "You neither speak for " + party.name() + " nor keep the records of whoever commissions it"));
        return practice;
    }

    private Optional<Party> commissioner(Party practice) {
        return contracts.holdings(clocks.today(), Long.MAX_VALUE).commissioner(practice);
    }

    private Asking asking(Typed typed, RequestKind kind, Party practice, CurrentPerson person) {
        return new Asking(
                typed,
                kind,
                practice,
                requests.contractOf(practice.code().orElse("")).isPresent(),
                commissioner(practice)
                        .filter(body -> readers.keeps(person, body.id()))
                        .isPresent());
    }

    /** Shows what is wrong; else everything once more; else, once that was confirmed, receives it. */
    @PostMapping(HERE)
    ModelAndView receive(CurrentPerson person, Typed typed) {
        enter(person);
        var kind = typed.found("kind", "Choose what the practice asks for", kinds::find);
        var practice = practice(typed, person);
        if (typed.isFaulty()) return choosing(typed, person);
        var asking = asking(typed, kind.orElseThrow(), practice.orElseThrow(), person);
        var request = RequestForm.read(
                typed,
                asking.kind(),
                practice,
                commissioner(asking.practice()).map(Party::id).orElse(Register.NHS_ENGLAND),
                requests.contractOf(asking.practice().code().orElse("")),
                asking.keeps() ? Optional.empty() : Optional.of(clocks.today()),
                person.id());
        if (!typed.isFaulty()) typed.object(requests.against(request));
        if (typed.isFaulty()) return Page.faulty("requests/ask", asking);
        if (typed.isChosen("change", "yes")) return Page.of("requests/ask", asking);
        if (!typed.isChosen("confirmed", "yes")) return checking(typed, request, asking.practice());
        return switch (requests.receive(request, person.actor())) {
            case Answer.Done<Request>(var received) -> Page.seeOther(received.page(), "Received");
            case Answer.Refused<Request>(var objections) -> {
                typed.object(objections);
                yield Page.faulty("requests/ask", asking);
            }
        };
    }

    private ModelAndView checking(Typed typed, Request request, Party practice) {
        var ways = request.kind().isDecided() ? Optional.of(requests.ways(request)) : Optional.<Ways>empty();
        return Page.of(
                "requests/check",
                new Checking(
                        typed,
                        request,
                        practice,
                        clockwork.of(request),
                        ways.map(Ways::open).orElse(List.of()),
                        ways.map(Ways::closed).orElse(List.of()).stream()
                                .map(ReceivingPages::reasons)
                                .toList(),
                        requests.remarks(request),
                        RequestForm.carried(typed)));
    }

    private static String reasons(Route route) {
        return route.verdict() instanceof Verdict.Refused refused
                ? route.name() + ": "
                        + refused.objections().stream().map(Objection::sentence).collect(Collectors.joining(" "))
                : route.name();
    }
}
