package quorate.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.AddressExamples;

/** Somebody who cannot sign in yet, and an account that whoever knocks may do anything to. */
class AccountAddresses implements AddressExamples {

    private static final Actor TEST = new Actor.Process("test");
    private static final PartyId WAITING = new PartyId(Fresh.idOf("addresses", "waiting for an account"));
    private static final PartyId OWNER = new PartyId(Fresh.idOf("addresses", "owner of an account"));

    private final UUID account;

    AccountAddresses(Register register, Accounts accounts, AccountStore store, Clocks clocks) {
        if (register.on(clocks.today()).find(WAITING).isEmpty()) {
            var post = PartyId.fresh();
            register.admit(WAITING, Kind.PERSON, "Tomos Pugh", Span.ALWAYS, Map.of(), TEST)
                    .orThrow();
            register.admit(post, Kind.POST, "Observer", Span.ALWAYS, Map.of("title", "Observer, Anytown"), TEST)
                    .orThrow();
            register.link(WAITING, Tie.HOLDS, post, Span.parse("2016-04-01/"), Map.of(), "test", TEST)
                    .orThrow();
        }
        if (store.findOf(OWNER).isEmpty()) {
            accounts.open("elin", "correct horse battery", OWNER, "Elin Rees", false);
        }
        account = store.findOf(OWNER).orElseThrow().id();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/accounts/" + account;
        var examples = new HashMap<String, List<String>>();
        for (var page : List.of("", "/passwords", "/unlockings", "/roles", "/closures/new", "/closures")) {
            examples.put("/accounts/{id}" + page, List.of(one + page));
        }
        examples.put("/accounts/new", List.of("/accounts/new?name=Tomos"));
        examples.put("/accounts/new/details", List.of("/accounts/new/details?person=" + WAITING));
        examples.put(
                "/accounts/new/check",
                List.of("/accounts/new/check?person=" + WAITING + "&username=tomos.pugh&administrator=no"));
        return examples;
    }
}
