package quorate.stops;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.stories.AddressExamples;

/** What Mill Lane is paid for locums is stopped for a week in which nothing else of this world is paid. */
class StopAddresses implements AddressExamples {

    private final UUID id = Fresh.idOf("addresses", "stop");
    private final String page;

    StopAddresses(StopStore store, Clocks clocks) {
        var stop = new Stop(
                id,
                party("anytown-ccg"),
                party("mill-lane"),
                "Z90001",
                Optional.of("locums"),
                Span.between(LocalDate.of(2030, 6, 1), LocalDate.of(2030, 6, 8)),
                "The rota was not sent",
                clocks.today(),
                party("owen-griffiths"),
                Optional.empty());
        clocks.write(number -> {
            if (store.listOn(LocalDate.of(2030, 6, 1)).isEmpty()) store.insert(stop, number);
            return stop;
        });
        page = stop.page();
    }

    private static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/payments/stops/{stop}", List.of(page),
                "/payments/stops/{stop}/lifts", List.of(page + "/lifts"));
    }
}
