package quorate.secretariat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.web.Typed;

/** What somebody notes of an action. @param owner to whom it is handed. @param due until when it is carried over */
record ActionForm(Action.Update update, String words, Optional<PartyId> owner, Optional<LocalDate> due) {

    static ActionForm read(Typed typed, Collection<PartyId> people) {
        var update = typed.choice("update", "Select what is to be noted", Action.Update.class);
        var words = update == Action.Update.DONE
                ? typed.optionalText("words", 2000)
                : typed.text("words", "Enter what was done, or why it takes longer", 2000);
        var owner = update == Action.Update.HANDED
                ? typed.offered("owner", "Select who takes the action on", people)
                : Optional.<PartyId>empty();
        var due = update == Action.Update.CARRIED
                ? Optional.of(typed.day("due", "Enter the day to which it is carried over"))
                : Optional.<LocalDate>empty();
        return new ActionForm(update, words, owner, due);
    }
}
