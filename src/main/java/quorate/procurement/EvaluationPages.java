package quorate.procurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.interests.Interests;
import quorate.interests.Ruling;
import quorate.interests.Treatment;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.PartyId;
import quorate.procurement.Proceeding.Reply;
import quorate.procurement.Step.What;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;

/** Where providers and the panel are entered, interests ruled on, scores given, representations taken and answered. */
@Controller
@Door(Door.Who.STAFF)
class EvaluationPages {

    private static final Kind[] PROVIDERS = {
        Kind.PRACTICE, Kind.COMPANY, Kind.TRUST, Kind.FEDERATION, Kind.NETWORK, Kind.CHARITY, Kind.OTHER
    };

    private final Procurements procurements;
    private final ProceedingPages pages;
    private final Interests interests;
    private final Register register;
    private final Clocks clocks;

    EvaluationPages(
            Procurements procurements, ProceedingPages pages, Interests interests, Register register, Clocks clocks) {
        this.procurements = procurements;
        this.pages = pages;
        this.interests = interests;
        this.register = register;
        this.clocks = clocks;
    }

    @PostMapping("/procurements/{id}/steps")
    ModelAndView step(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var proceeding = pages.acting(id, person);
        var what = typed.choice("what", "Choose what was done", What.class);
        var step = read(proceeding, what, typed, person);
        if (!typed.isFaulty() && procurements.step(id, step) instanceof Answer.Refused<Step>(var no)) typed.object(no);
        return typed.isFaulty()
                ? Page.faulty("procurement/procurement", pages.one(proceeding, typed, person, clocks.today()))
                : Page.seeOther(proceeding.procurement().page(), what.toString());
    }

    private Step read(Proceeding proceeding, What what, Typed typed, CurrentPerson person) {
        var more = new HashMap<String, String>();
        var item = switch (what) {
            case PROVIDER -> provider(proceeding, typed, more);
            case MEMBER -> person(typed);
            case CHAIN ->
                one(
                        typed,
                        "chain-of",
                        "Choose the provider",
                        proceeding.providers().stream().map(it -> it.id()).toList());
            case SCORE -> score(proceeding, typed, more);
            case REPRESENTED -> typed.line("represented-who", "Enter who wrote");
            case ANSWERED -> Code.of(typed.choice("answered-reply", "Choose what was decided", Reply.class));
            case REPEATED -> typed.choice("repeated-to", "Choose the step", doings());
            case ABANDONED -> "";
            default -> other(typed);
        };
        var words = words(what, typed);
        LocalDate day = typed.optionalDay(Code.of(what) + "-on").orElseGet(clocks::today);
        return Procurements.draft(what, item, words, more, day, person.id());
    }

    private static String other(Typed typed) {
        typed.fault("what", "This is recorded on a page of its own");
        return "";
    }

    private static List<String> doings() {
        return Choice.of(SelectionRoute.Doing.class).stream().map(Choice::value).toList();
    }

    private static String words(What what, Typed typed) {
        return switch (what) {
            case SCORE -> typed.text("score-words", "Enter why: the record gives reasons", 2000);
            case REPRESENTED -> typed.text("represented-words", "Enter what they wrote, and where it lies", 4000);
            case ANSWERED -> typed.text("answered-words", "Enter the reasons that everybody was given", 4000);
            case REPEATED -> typed.text("repeated-words", "Enter why the step is taken again", 2000);
            case ABANDONED -> typed.text("abandoned-words", "Enter why it is abandoned", 2000);
            case CHAIN -> typed.text("chain-words", "Enter who does the work", 2000);
            default -> "";
        };
    }

    private String provider(Proceeding proceeding, Typed typed, Map<String, String> more) {
        var found = typed.found(
                "provider",
                "Enter the name or code of a practice, company or trust of the register",
                text -> register.findNamed(text, clocks.today(), PROVIDERS));
        more.put("address", typed.text("address", "Enter its registered office or principal place of business", 500));
        var lead = typed.value("lead");
        if (!lead.isEmpty()) {
            more.put(
                    "lead",
                    one(
                            typed,
                            "lead",
                            "Choose its lead provider",
                            proceeding.leads().stream().map(it -> it.id()).toList()));
        }
        more.put(
                "chain",
                typed.choice("chain", "Say whether its subcontractors are known", List.of("known", "unknown")));
        return found.map(Party::id).map(PartyId::toString).orElse("");
    }

    private String person(Typed typed) {
        return typed.found(
                        "member",
                        "Enter the name of a person of the register",
                        text -> register.findNamed(text, clocks.today(), Kind.PERSON))
                .map(party -> party.id().toString())
                .orElse("");
    }

    private static String score(Proceeding proceeding, Typed typed, Map<String, String> more) {
        var member = one(typed, "score-member", "Choose who scored", proceeding.members());
        var provider = one(
                typed,
                "score-provider",
                "Choose who was scored",
                proceeding.leads().stream().map(it -> it.id()).toList());
        more.put("member", member);
        more.put("provider", provider);
        more.put("score", Integer.toString(typed.whole("score", "Enter the score", 0, 100)));
        return member + "/" + provider;
    }

    private static String one(Typed typed, String name, String missing, List<PartyId> offered) {
        return typed.found(
                        name,
                        missing,
                        text -> offered.stream()
                                .filter(it -> it.toString().equals(text))
                                .findFirst())
                .map(PartyId::toString)
                .orElse("00000000-0000-0000-0000-000000000000");
    }

    /** Rules on what was found on a member of the panel, in the name of whoever is in the chair. */
    @PostMapping("/procurements/{id}/rulings")
    ModelAndView rule(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var proceeding = pages.acting(id, person);
        var member = one(typed, "ruled", "Choose on whom it was ruled", proceeding.members());
        var bench = pages.bench(proceeding.procurement().commissioner());
        Optional<String> by = typed.found(
                "ruled-by",
                "Choose who ruled",
                text -> bench.stream().map(Choice::value).filter(text::equals).findFirst());
        var offered = interests
                .treatmentsOffered(clocks.today(), proceeding.procurement().act())
                .stream()
                .map(option -> option.treatment().code())
                .toList();
        var treatments = typed.choices("treatment", offered);
        if (treatments.isEmpty() && !offered.isEmpty()) typed.fault("treatment", "Choose what the member is to do");
        var reason = typed.text("ruled-words", "Enter the reason", 2000);
        if (!typed.isFaulty()
                && interests.rule(
                                PartyId.of(member),
                                proceeding.question(),
                                Set.copyOf(treatments.stream()
                                        .map(Treatment::parse)
                                        .toList()),
                                PartyId.of(by.orElseThrow()),
                                reason,
                                clocks.now())
                        instanceof Answer.Refused<Ruling>(var no)) typed.object(no);
        return typed.isFaulty()
                ? Page.faulty("procurement/procurement", pages.one(proceeding, typed, person, clocks.today()))
                : Page.seeOther(proceeding.procurement().page(), "Ruled");
    }
}
