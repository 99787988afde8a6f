package quorate.procurement;

import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.stories.AddressExamples;

/** The register of NHS Anytown CCG, and a decision that is not on it. */
class DecisionAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        var list = "/registers/" + Fresh.idOf("fictional world", "anytown-ccg") + "/procurement";
        var none = list + "/00000000-0000-0000-0000-00000000beef";
        return Map.of(
                "/registers/{body}/procurement", List.of(list, list + "?show=missing&year=2016"),
                "/registers/{body}/procurement/list.csv", List.of(list + "/list.csv"),
                "/registers/{body}/procurement/list.xlsx", List.of(list + "/list.xlsx"),
                "/registers/{body}/procurement/releases", List.of(list + "/releases"),
                "/registers/{body}/procurement/{decision}", List.of(none),
                "/registers/{body}/procurement/{decision}/answers", List.of(none + "/answers"),
                "/registers/{body}/procurement/{decision}/openings", List.of(none + "/openings"));
    }
}
