package quorate.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import quorate.clocks.Clocks;
import quorate.kernel.PartyId;
import quorate.web.Administration.Issue;
import quorate.web.Administration.Newcomer;

/**
 * Opening an account: who it is, looked up by name first so that nobody is entered twice or taken for a namesake; what they
 * sign in as; a look at all of it; and the one-time password. Until the last step the address carries everything, and
 * nothing is kept.
 */
@Controller
@Door(Door.Who.ADMINISTRATOR)
class OpeningPages {

    private static final String NEW = "new";
    private static final int MOST = 15;
    private static final List<String> FIELDS = List.of("name", "person", "username", "administrator");

    private final Administration administration;
    private final AccountStore store;
    private final Directory directory;
    private final Clocks clocks;

    OpeningPages(Administration administration, AccountStore store, Directory directory, Clocks clocks) {
        this.administration = administration;
        this.store = store;
        this.directory = directory;
        this.clocks = clocks;
    }

    /** @param people of the name looked for, and the choice to enter somebody new; empty before a name was given */
    record Naming(Typed typed, List<Choice> people) {}

    /** @param known what the register says of them; empty for somebody who is entered with the account */
    record Details(Typed typed, String name, Optional<Directory.Somebody> known) {
        /** Where they were found: by name, or among those who cannot sign in yet. */
        String back() {
            var sought = typed.value("name");
            return sought.isBlank()
                    ? "/accounts/without"
                    : "/accounts/new?name=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
        }
    }

    /** @param answers the fields, to be sent once more */
    record Check(Newcomer newcomer, Optional<Directory.Somebody> known, Map<String, String> answers) {
        String change(String page) {
            var address = UriComponentsBuilder.fromPath(page);
            answers.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
            return address.encode().buildAndExpand(answers).toUriString();
        }
    }

    @GetMapping("/accounts/new")
    ModelAndView find(Typed typed) {
        return Page.of("web/openingName", naming(typed));
    }

    @GetMapping("/accounts/new/details")
    ModelAndView details(Typed typed) {
        var newcomer = personIn(typed);
        if (typed.isFaulty()) return Page.faulty("web/openingName", naming(typed));
        var proposed = Username.propose(newcomer.name(), store::isTaken);
        return Page.of(
                "web/openingDetails",
                new Details(
                        typed.knowing(Map.of("username", proposed, "administrator", "no")),
                        newcomer.name(),
                        known(newcomer)));
    }

    @GetMapping("/accounts/new/check")
    ModelAndView check(Typed typed) {
        var newcomer = read(typed);
        return typed.isFaulty() ? again(typed, newcomer) : checking(typed, newcomer);
    }

    /** Answers with the password itself, as {@link AccountPages#givePassword} does; loading it again finds the account. */
    @PostMapping("/accounts")
    ModelAndView open(Typed typed, CurrentPerson person) {
        var newcomer = read(typed);
        if (typed.isFaulty()) return again(typed, newcomer);
        return switch (administration.open(newcomer, person.actor())) {
            case Issue.Given given -> Page.of("web/accountPassword", given);
            case Issue.Refused(var faults) -> {
                faults.forEach(fault -> typed.fault(fault.field(), fault.sentence()));
                yield again(typed, newcomer);
            }
        };
    }

    private ModelAndView checking(Typed typed, Newcomer newcomer) {
        var answers = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> answers.put(field, typed.value(field)));
        return Page.of("web/openingCheck", new Check(newcomer, known(newcomer), answers));
    }

    /** The form where the first fault can be mended. */
    private ModelAndView again(Typed typed, Newcomer newcomer) {
        return typed.faultOf("person").or(() -> typed.faultOf("name")).isPresent()
                ? Page.faulty("web/openingName", naming(typed))
                : Page.faulty("web/openingDetails", new Details(typed, newcomer.name(), known(newcomer)));
    }

    private Optional<Directory.Somebody> known(Newcomer newcomer) {
        return newcomer.person().flatMap(person -> directory.find(person, clocks.today()));
    }

    private Newcomer read(Typed typed) {
        var person = personIn(typed);
        var username = typed.line("username", "Enter what they type to sign in");
        var administrator =
                typed.choice("administrator", "Select whether they administer this installation", List.of("no", "yes"));
        var newcomer = new Newcomer(person.person(), person.name(), username, administrator.equals("yes"));
        if (!typed.isFaulty()) {
            administration.faultsOf(newcomer).forEach(fault -> typed.fault(fault.field(), fault.sentence()));
        }
        return newcomer;
    }

    /** Who it is to be; somebody in the register is called what the register calls them. */
    private Newcomer personIn(Typed typed) {
        var answer = typed.value("person");
        if (answer.equals(NEW)) {
            return new Newcomer(Optional.empty(), typed.line("name", "Enter the name of the person"), "", false);
        }
        var known = typed.found(
                "person",
                "Select who it is",
                text -> PartyId.find(text).flatMap(person -> directory.find(person, clocks.today())));
        known.flatMap(somebody -> store.findOf(somebody.id()))
                .ifPresent(account -> typed.fault(
                        "person",
                        known.get().name() + " has an account already, and signs in as " + account.username()));
        return new Newcomer(
                known.map(Directory.Somebody::id),
                known.map(Directory.Somebody::name).orElse(""),
                "",
                false);
    }

    private Naming naming(Typed typed) {
        var name = typed.optionalLine("name");
        if (name.isBlank()) return new Naming(typed, List.of());
        var people = new ArrayList<Choice>();
        directory.search(name, clocks.today(), MOST).forEach(somebody -> people.add(choice(somebody)));
        people.add(Choice.of(NEW, "Somebody who is not in the register yet").hint("Entered as “" + name + "”"));
        return new Naming(typed, people);
    }

    private Choice choice(Directory.Somebody somebody) {
        var posts = somebody.posts().isEmpty() ? "Holds no post today" : String.join("; ", somebody.posts());
        var account = store.findOf(somebody.id());
        return Choice.of(somebody.id().toString(), somebody.name())
                .hint(account.map(has -> "Signs in as " + has.username() + " already. " + posts)
                        .orElse(posts));
    }
}
