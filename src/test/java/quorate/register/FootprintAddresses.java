package quorate.register;

import java.util.List;
import java.util.Map;
import quorate.stories.AddressExamples;

/** A practice and its commissioner, with the areas that are right for them. */
class FootprintAddresses implements AddressExamples {

    private final String practice;

    FootprintAddresses(Register register, quorate.clocks.Clocks clocks) {
        var view = register.on(clocks.today());
        this.practice = view.findByCode("key", "mill-lane").orElseThrow().id().toString();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/register/{code:[A-Za-z0-9]{1,12}}/footprints", List.of("/register/Z90001/footprints"),
                "/register/id/{id}/footprints", List.of("/register/id/" + practice + "/footprints"),
                "/register/id/{id}/footprints.csv", List.of("/register/id/" + practice + "/footprints.csv"));
    }
}
