package quorate.officers;

import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.stories.AddressExamples;

/** A matter of the fictional world, and an officer of the committee that waits for it. */
class OfficerAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        var matter = "/matters/" + Fresh.idOf("fictional world", "matter", "merger");
        var nobody = "00000000-0000-0000-0000-00000000beef";
        return Map.of(
                "/matters/{id}/officers", List.of(matter + "/officers"),
                "/matters/{id}/officers/{post}", List.of(matter + "/officers/" + nobody),
                "/officers-decisions/{decision}/consequences",
                        List.of("/officers-decisions/" + nobody + "/consequences"),
                "/officers-decisions/{decision}", List.of("/officers-decisions/" + nobody),
                "/officers-decisions/{decision}/ratifications",
                        List.of("/officers-decisions/" + nobody + "/ratifications"));
    }
}
