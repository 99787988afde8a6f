package quorate.procurement;

import java.util.List;
import java.util.Map;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.procurement.Step.What;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** A procurement for which Mill Lane bids: Dr Ruth Amos of Mill Lane reads nothing of it. */
class ProcurementAddresses implements AddressExamples {

    private final Proceeding proceeding;

    ProcurementAddresses(Procurements procurements, ProcurementStore store, Register register, Clocks clocks) {
        var view = register.on(clocks.today());
        var secretary = view.findByCode("key", "fiona-kerr").orElseThrow().id();
        var millLane = view.findByCode("key", "mill-lane").orElseThrow().id();
        var procurement = new Procedure(
                Fresh.idOf("addresses", "procurement"),
                view.findByCode("key", "anytown-ccg").orElseThrow().id(),
                new MatterId(Fresh.idOf("addresses", "matter of a procurement")),
                "fn.provider.new",
                "Care at weekends",
                "Appointments on Saturdays and Sundays",
                "85121100-4",
                clocks.today(),
                secretary);
        if (store.find(procurement.id()).isEmpty()) {
            clocks.write(number -> {
                store.insert(procurement, number);
                return number;
            });
            step(
                    procurements,
                    procurement,
                    What.ROUTE,
                    "light-touch.advertise",
                    Map.of("begun", clocks.today().toString()),
                    secretary,
                    clocks);
            step(
                    procurements,
                    procurement,
                    What.PROVIDER,
                    millLane.toString(),
                    Map.of("address", "1 Mill Lane", "chain", "unknown"),
                    secretary,
                    clocks);
            step(procurements, procurement, What.DONE, "criteria", Map.of(), secretary, clocks);
            step(procurements, procurement, What.DONE, "invited", Map.of(), secretary, clocks);
        }
        proceeding = store.find(procurement.id()).orElseThrow();
    }

    private static void step(
            Procurements procurements,
            Procedure procurement,
            What what,
            String item,
            Map<String, String> more,
            PartyId by,
            Clocks clocks) {
        procurements
                .step(procurement.id(), Procurements.draft(what, item, "Said so", more, clocks.today(), by))
                .orThrow();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var page = proceeding.procurement().page();
        var notice = page + "/notices/" + proceeding.issued().getFirst().id();
        return Map.of(
                "/procurements/{id}", List.of(page),
                "/procurements/{id}/route", List.of(page + "/route"),
                "/procurements/{id}/award", List.of(page + "/award"),
                "/procurements/{id}/stages/{stage}", List.of(page + "/stages/assessed", page + "/stages/noticed"),
                "/procurements/{id}/steps", List.of(page + "/steps"),
                "/procurements/{id}/rulings", List.of(page + "/rulings"),
                "/procurements/{id}/notices/{notice}", List.of(notice),
                "/procurements/{id}/notices/{notice}/release.json", List.of(notice + "/release.json"),
                "/procurements/routes", List.of("/procurements/routes?begun=2025-01-06&existing=yes&only-capable=no"));
    }
}
