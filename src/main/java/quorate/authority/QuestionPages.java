package quorate.authority;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.law.Act;
import quorate.law.Law;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.Search;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Typed;

/** "Who may decide?": a question with a permanent address, answered with the chain of power or every objection. */
@Controller
@Door(Door.Who.PUBLIC)
class QuestionPages {

    private static final String PATH = "/who-may-decide";
    private static final Kind[] DECIDERS = {
        Kind.NHS_ENGLAND, Kind.REGION, Kind.AREA_TEAM, Kind.CCG, Kind.ICB, Kind.COMMITTEE, Kind.POST
    };

    private final Authority authority;
    private final Register register;
    private final Law law;
    private final ObjectProvider<Precedents> precedents;

    QuestionPages(Authority authority, Register register, Law law, ObjectProvider<Precedents> precedents) {
        this.authority = authority;
        this.register = register;
        this.law = law;
        this.precedents = precedents;
    }

    /**
     * @param candidates bodies that what was typed may mean, where it means several
     * @param answer empty until everything needed is known
     */
    record Asked(Typed typed, List<Choice> acts, List<Choice> candidates, Optional<Answer> answer) {}

    /**
     * @param facts as given in the address
     * @param open facts that would settle it or say more, each as a question
     * @param ways who else could decide
     * @param offer what was asked before that is like it, for whoever may know
     * @param address the permanent address of this answer
     */
    record Answer(
            Act act,
            Party body,
            LocalDate day,
            Verdict verdict,
            Map<String, String> facts,
            List<OpenFact> open,
            List<Way> ways,
            Precedents.Offer offer,
            String address) {

        /** Where this question can be taken further, with all that was given; empty where it cannot. */
        String desk() {
            return offer.desk().isEmpty() ? "" : offer.desk() + address.substring(PATH.length());
        }

        /** What was given, as the form sends it again. */
        Map<String, String> given() {
            var all = new LinkedHashMap<String, String>();
            all.put("act", act.id());
            all.put("body", word(body));
            all.put("day", day.toString());
            facts.forEach((name, value) -> all.put(Facts.FIELD + name, value));
            return all;
        }

        List<Verdict.Owed> owed(Verdict.When when) {
            return verdict instanceof Verdict.Permitted permitted
                    ? permitted.owed().stream()
                            .filter(owed -> owed.when() == when)
                            .toList()
                    : List.of();
        }
    }

    /** @param choices what may be answered; empty for a text or an amount */
    record OpenFact(String name, String question, List<Choice> choices) {}

    record Way(String name, String how, boolean settled, String address) {

        /** "officer, not settled" behind the name; empty where the name says it all. */
        String particulars() {
            var sort = how.equals(name) ? "" : how;
            return settled ? sort : sort.isEmpty() ? "not settled" : sort + ", not settled";
        }
    }

    @GetMapping(PATH)
    ModelAndView ask(Typed typed, OnDay onDay, @RequestParam Map<String, String> all, Optional<CurrentPerson> reader) {
        if (typed.value("act").isEmpty() && typed.value("body").isEmpty()) {
            var today = Typed.prefilled(Map.of("day", onDay.day().toString()));
            return Page.of("authority/question", new Asked(today, acts(), List.of(), Optional.empty()));
        }
        var act = typed.found(
                "act",
                "Choose what is to be decided",
                id -> law.on(onDay.today()).findAct(id));
        var candidates = new ArrayList<Party>();
        var day = typed.day("day", "Enter the day of the decision");
        var body = typed.found(
                "body",
                "Enter the name or code of a body that existed on that day",
                text -> body(text, day, candidates));
        if (typed.isFaulty() || act.isEmpty() || body.isEmpty()) {
            return Page.faulty("authority/question", new Asked(typed, acts(), choices(candidates), Optional.empty()));
        }
        if (candidates.size() > 1) {
            return Page.of("authority/question", new Asked(typed, acts(), choices(candidates), Optional.empty()));
        }
        var answer = answer(act.get(), body.get(), day, Facts.read(all, typed), reader);
        if (typed.isFaulty()) {
            return Page.faulty("authority/question", new Asked(typed, acts(), List.of(), Optional.empty()));
        }
        return Page.of("authority/question", new Asked(typed, acts(), List.of(), Optional.of(answer)));
    }

    private Answer answer(
            Act act, Party body, LocalDate day, Map<String, String> facts, Optional<CurrentPerson> reader) {
        var question = new Question(act.id(), body.id(), day, Set.of(), new Facts(facts), Optional.empty());
        var verdict = authority.may(question);
        var offer = reader.flatMap(person -> precedents.stream()
                        .map(all -> all.like(question, verdict, person))
                        .findFirst())
                .orElse(Precedents.Offer.NONE);
        var ways = verdict instanceof Verdict.Permitted ? List.<Way>of() : ways(act, body.id(), day, facts);
        return new Answer(
                act, body, day, verdict, facts, open(verdict), ways, offer, address(act.id(), word(body), day, facts));
    }

    private List<Way> ways(Act act, PartyId body, LocalDate day, Map<String, String> facts) {
        return authority.commissionersOf(body, day).stream()
                .flatMap(commissioner ->
                        authority.routeTo(act.id(), commissioner, day, Set.of(), new Facts(facts)).open().stream())
                .filter(route -> !route.body().equals(body))
                .map(route -> new Way(
                        route.name(),
                        route.how(),
                        route.verdict() instanceof Verdict.Permitted,
                        address(act.id(), word(register.on(day).get(route.body())), day, facts)))
                .distinct()
                .toList();
    }

    private static List<OpenFact> open(Verdict verdict) {
        var open = new LinkedHashMap<String, OpenFact>();
        if (verdict instanceof Verdict.Unsettled unsettled) {
            unsettled.questions().stream()
                    .filter(question -> !question.fact().isEmpty())
                    .forEach(question -> open.putIfAbsent(
                            question.fact(),
                            new OpenFact(question.fact(), question.question(), Facts.answersTo(question.fact()))));
        }
        if (verdict instanceof Verdict.Permitted permitted) {
            permitted.owed().stream()
                    .filter(owed -> !owed.given().isEmpty())
                    .forEach(owed -> open.putIfAbsent(
                            owed.given(),
                            new OpenFact(owed.given(), FactWords.question(owed.given()), Choice.yesNo())));
        }
        return List.copyOf(open.values());
    }

    private Optional<Party> body(String text, LocalDate day, List<Party> candidates) {
        var view = register.on(day);
        var exact = view.findByWord(text);
        if (exact.isPresent()) return exact;
        var found =
                register.search(Search.of(text, DECIDERS), day, Long.MAX_VALUE).parties();
        found.stream()
                .filter(party -> party.name().equalsIgnoreCase(text))
                .findFirst()
                .ifPresentOrElse(candidates::add, () -> candidates.addAll(found));
        return candidates.stream().findFirst();
    }

    private static List<Choice> choices(List<Party> parties) {
        return parties.stream()
                .map(party ->
                        Choice.of(word(party), party.name()).hint(party.kind().toString()))
                .toList();
    }

    private List<Choice> acts() {
        return law.on(LocalDate.EPOCH).listActs().stream()
                .map(act -> Choice.of(act.id(), act.title()))
                .toList();
    }

    /** How an address speaks of a body: by its code where it has one. */
    static String word(Party party) {
        return party.code().orElseGet(() -> party.id().toString());
    }

    static String address(String act, String body, LocalDate day, Map<String, String> facts) {
        var address = new StringBuilder(PATH + "?act=" + encode(act) + "&body=" + encode(body) + "&day=" + day);
        facts.forEach((name, value) ->
                address.append("&fact-").append(encode(name)).append('=').append(encode(value)));
        return address.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
