package quorate.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.stories.AddressExamples;

/** Bodies of the fictional world, with their connections. */
class AtlasAddresses implements AddressExamples {

    private final Register register;

    AtlasAddresses(Register register) {
        this.register = register;
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var commissioner =
                register.on(LocalDate.of(2016, 5, 10)).list(Kind.CCG).getFirst().page();
        return Map.of(
                "/register/{code:[A-Za-z0-9]{1,12}}/connections", List.of("/register/Z90001/connections"),
                "/register/{code:[A-Za-z0-9]{1,12}}/connections.csv", List.of("/register/Z90001/connections.csv"),
                "/register/id/{id}/connections", List.of(commissioner + "/connections"),
                "/register/id/{id}/connections.csv", List.of(commissioner + "/connections.csv"));
    }
}
