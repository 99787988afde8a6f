package quorate.chairing;

import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.stories.AddressExamples;

/** The ways of an item in which Dr Ruth Amos has an interest, and one worked case. */
class ChairingAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of(
                "/case-book/{id}",
                List.of("/case-book/findings-1"),
                "/committees/{id}/supply-chains",
                List.of("/committees/" + Fresh.idOf("fictional world", "anytown-pccc") + "/supply-chains"));
    }
}
