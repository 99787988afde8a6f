package quorate.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/** What happens to the account of a person. The journal files it under them; names are not in it. */
sealed interface Account extends Happening {

    PartyId person();

    @Override
    default List<UUID> about() {
        return List.of(person().value());
    }

    record Opened(PartyId person, boolean administrator, Actor by) implements Account {
        @Override
        public Map<String, String> facts() {
            return Map.of("administrator", administrator ? "yes" : "no");
        }
    }

    /** By the person themselves. */
    record PasswordChanged(PartyId person, Actor by) implements Account {}

    /** By an administrator, for one sign-in. */
    record PasswordGiven(PartyId person, Actor by) implements Account {}

    record Locked(PartyId person, Actor by) implements Account {}

    record Unlocked(PartyId person, Actor by) implements Account {}

    record AdministratorMade(PartyId person, Actor by) implements Account {}

    record AdministratorEnded(PartyId person, Actor by) implements Account {}

    /** @param reason one of those that {@link Closing} offers, so that nothing personal is said for ever */
    record Closed(PartyId person, Closing reason, Actor by) implements Account {
        @Override
        public Map<String, String> facts() {
            return Map.of("reason", reason.toString());
        }
    }
}
