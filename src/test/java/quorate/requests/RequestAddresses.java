package quorate.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** A request of Hilltop to close its list. */
class RequestAddresses implements AddressExamples {

    private final Request request;
    private final Request handBack;

    RequestAddresses(Requests requests, RequestKinds kinds, Register register, Clocks clocks) {
        var view = register.on(clocks.today());
        var secretary = view.findByCode("key", "fiona-kerr").orElseThrow().id();
        request = new Request(
                Fresh.idOf("addresses", "request"),
                kinds.get("list-closure"),
                "Z90005",
                view.findByCode("key", "hilltop").orElseThrow().id(),
                view.findByCode("key", "anytown-ccg").orElseThrow().id(),
                Optional.empty(),
                new Request.Body(
                        LocalDate.of(2016, 7, 1),
                        LocalDate.of(2016, 12, 31),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "gms",
                        "Two doctors left"),
                clocks.today(),
                secretary);
        requests.receive(request, new Actor.Person(secretary)).orThrow();
        handBack = new Request(
                Fresh.idOf("addresses", "hand-back"),
                kinds.get("hand-back"),
                "Z90005",
                request.party(),
                request.commissioner(),
                Optional.empty(),
                new Request.Body(clocks.today(), null, "", "", "", "Dr Gray", "yes", "gms", "She retires"),
                clocks.today(),
                secretary);
        requests.receive(handBack, new Actor.Person(secretary)).orThrow();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/requests/{id}", List.of(request.page(), handBack.page()),
                "/requests/{id}/options", List.of(handBack.page() + "/options"),
                "/requests/{id}/options.pdf", List.of(handBack.page() + "/options.pdf"),
                "/requests/{id}/steps", List.of(request.page() + "/steps"));
    }
}
