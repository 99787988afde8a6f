package quorate.alternatives;

import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** Of Anytown and Mill Lane, with the scheme that Somerset used. */
class AlternativeAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        var anytown = new PartyId(Fresh.idOf("fictional world", "anytown-ccg"));
        return Map.of(
                "/alternatives",
                List.of("/alternatives?tries=reported+%3D+yes%0Aqof-before+%3D+100,000&year=2015"),
                "/alternatives/{commissioner}/practices/{code:[A-Z0-9]{3,9}}",
                List.of("/alternatives/" + anytown + "/practices/Z90001"));
    }
}
