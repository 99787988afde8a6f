package quorate.register;

import java.util.List;
import java.util.Map;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.stories.AddressExamples;

/** The administrator, entered twice: somebody is to say whether it is one person. */
class LikenessAddresses implements AddressExamples {

    LikenessAddresses(Register register) {
        var by = new Actor.Process("examples of addresses");
        register.admit(PartyId.fresh(), Kind.PERSON, "Ada Brook", Span.ALWAYS, Map.of(), by)
                .orThrow();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        return Map.of("/register/people/likenesses", List.of("/register/people/likenesses"));
    }
}
