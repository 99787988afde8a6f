package quorate.inventories;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.clocks.Clocks;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** A list of Anytown's contracts, given by its secretary and not entered. */
class InventoryAddresses implements AddressExamples {

    private final String list;

    InventoryAddresses(Inventories inventories, Register register, Clocks clocks) throws Exception {
        var view = register.on(clocks.today());
        var ccg = view.findByCode("key", "anytown-ccg").orElseThrow().id();
        var secretary = view.findByCode("key", "fiona-kerr").orElseThrow().id();
        var text =
                "Practice code,Contract type,End date\r\nZ90002,PMS,none\r\nZ90004,APMS,31/03/2021\r\nZ90099,GMS,\r\n";
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var given = inventories.receive(ccg, "contracts.csv", stream, secretary);
        inventories.match(given, inventories.guess(given), clocks.today());
        this.list = "/contracts/spreadsheets/" + given.id();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var examples = new HashMap<String, List<String>>();
        for (var page : List.of("", "/columns", "/acceptances", "/rows.csv")) {
            examples.put("/contracts/spreadsheets/{id}" + page, List.of(list + page));
        }
        return examples;
    }
}
