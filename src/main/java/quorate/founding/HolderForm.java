package quorate.founding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quorate.founding.Founding.Holder;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.register.View;
import quorate.web.Choice;
import quorate.web.Typed;
import quorate.web.Words;

/** Who is to hold a seat: looked up by name first, so that nobody is entered twice or taken for a namesake. */
final class HolderForm {

    private static final String NEW = "new";
    private static final int MOST = 15;

    private HolderForm() {}

    /**
     * The page on which somebody is named for a seat.
     *
     * @param place the seat
     * @param path where the form is sent; {@code path/new} shows it
     * @param people of the name looked for, and the choice to enter somebody new; empty before a name was given
     */
    record Naming(String place, String caption, String back, String path, Typed typed, List<Choice> people) {}

    static Naming naming(
            String place, String caption, String back, String path, Typed typed, Register register, LocalDate day) {
        return new Naming(
                place, caption, back, path, typed, people(typed.value("name").strip(), register, day));
    }

    private static List<Choice> people(String name, Register register, LocalDate day) {
        if (name.isEmpty()) return List.of();
        var view = register.on(day);
        var found = new ArrayList<Choice>();
        register.search(Search.of(name, Kind.PERSON).size(MOST), day, Long.MAX_VALUE)
                .parties()
                .forEach(party ->
                        found.add(Choice.of(party.id().toString(), party.name()).hint(known(party, view))));
        found.add(Choice.of(NEW, "Somebody who is not in the register yet").hint("Entered as “" + name + "”"));
        return found;
    }

    /** By what somebody is told from a namesake: the posts they hold. */
    private static String known(Party person, View view) {
        var posts = view.postsOf(person.id()).stream()
                .flatMap(post -> view.find(post).stream())
                .map(post -> post.trait("title").orElse(post.name()))
                .toList();
        return posts.isEmpty() ? "Holds no post that day" : Words.list(posts);
    }

    /** @param earliest the first day on which the seat can be held */
    static Holder read(Typed typed, LocalDate earliest) {
        var name = typed.line("name", "Enter the name of the person");
        var person = person(typed);
        var from = typed.day("first-day", "Enter the first day");
        var until = typed.optionalDay("last-day");
        if (!typed.isFaulty() && from.isBefore(earliest)) {
            typed.fault("first-day", "The first day must be " + Words.day(earliest) + " or later");
        }
        if (!typed.isFaulty() && until.filter(last -> last.isBefore(from)).isPresent()) {
            typed.fault("last-day", "The last day must not be before the first day");
        }
        return new Holder(person, name, from, until);
    }

    private static Optional<PartyId> person(Typed typed) {
        if (typed.value("person").equals(NEW)) return Optional.empty();
        var person = typed.id("person").map(PartyId::new);
        if (person.isEmpty()) typed.fault("person", "Select who it is");
        return person;
    }
}
