package quorate.documents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Words;

/** What a person should look at about a document: questions, none of which stands against filing it. */
@Component
class Hints {

    private final Documents documents;
    private final Contracts contracts;
    private final Register register;
    private final Clocks clocks;

    Hints(Documents documents, Contracts contracts, Register register, Clocks clocks) {
        this.documents = documents;
        this.contracts = contracts;
        this.register = register;
        this.clocks = clocks;
    }

    List<String> of(Held held, Agreement agreement, Readers.Sight sight) {
        var found = new ArrayList<String>();
        if (!held.readable()) {
            found.add("No text can be read in it: it may be a scan. It is kept, and cannot be searched or read aloud;"
                    + " a version with text can replace it.");
        }
        var first = agreement.life().from();
        if (held.day().isBefore(first)) {
            found.add("It bears a day before the contract began on " + Words.day(first)
                    + ". A contract is often signed beforehand; if this is of an earlier one, remove it here and file it"
                    + " there.");
        }
        agreement
                .life()
                .end()
                .filter(end -> !held.day().isBefore(end))
                .ifPresent(end -> found.add("It bears a day after the contract came to an end on "
                        + Words.day(end.minusDays(1)) + ": is it of the one that followed?"));
        if (!held.named().isEmpty()) {
            var view = register.on(clocks.today());
            var names = held.named().stream()
                    .map(code -> view.findByCode("ods", code).map(Party::name).orElse("") + " (" + code + ")")
                    .toList();
            found.add("It names another practice: " + Words.list(names) + ". Is it filed under the right contract?");
        }
        found.addAll(alike(held, sight));
        return found;
    }

    /** The same bytes under another agreement that the reader may see. */
    private List<String> alike(Held held, Readers.Sight sight) {
        return documents.list(held.copy().hash()).stream()
                .filter(other -> !other.isRemoved() && !other.agreement().equals(held.agreement()))
                .flatMap(other -> contracts.find(other.agreement(), clocks.today(), Long.MAX_VALUE).stream()
                        .filter(its -> sight.mayRead(other, its))
                        .map(its -> "The same file is held under “" + its.title() + "”, as “" + other.title()
                                + "”. Does it belong to both?"))
                .toList();
    }
}
