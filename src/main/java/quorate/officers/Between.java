package quorate.officers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.authority.Question;
import quorate.authority.Verdict;
import quorate.clocks.Clocks;
import quorate.interests.Finding;
import quorate.interests.Interests;
import quorate.interests.Subject;
import quorate.kernel.Answer;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Register;
import quorate.web.CurrentPerson;

/** Takes a decision between meetings: what the scheme says, what the officer stands to gain, and what is said of both. */
@Component
class Between {

    private final Authority authority;
    private final Interests interests;
    private final Agreeing agreeing;
    private final Register register;
    private final TakingStore store;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Between(
            Authority authority,
            Interests interests,
            Agreeing agreeing,
            Register register,
            TakingStore store,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.authority = authority;
        this.interests = interests;
        this.agreeing = agreeing;
        this.register = register;
        this.store = store;
        this.clocks = clocks;
        this.events = events;
    }

    Verdict judge(Matter matter, PartyId post, LocalDate day, Facts facts) {
        var all = new HashMap<>(matter.facts().values());
        all.putAll(facts.values());
        all.put("commissioner", matter.commissioner().toString());
        return authority.may(
                new Question(matter.act(), post, day, matter.affected(), new Facts(all), Optional.empty()));
    }

    /** Whether the matter asks a committee to ratify what an officer decided. */
    boolean isRatification(Matter matter) {
        return store.isRatification(matter.id());
    }

    /** What whoever holds the post stands to gain. */
    List<Finding> stakes(Matter matter, PartyId post, LocalDate day) {
        var holders = register.on(day).holdersOf(post);
        return interests.conflicts(holders, Subject.of(matter.act(), matter.affected()), day);
    }

    /** Everything that stands against it but for what {@code authority} finds. */
    List<Objection> against(Matter matter, PartyId post, BetweenForm form) {
        var found = new ArrayList<Objection>();
        if (isRatification(matter)) {
            found.add(no(
                    "officers.ratifies",
                    "This asks the committee to ratify what an officer decided; no officer can do that.",
                    "Take it to the committee"));
        }
        var holders = register.on(form.day()).holdersOf(post);
        if (holders.isEmpty()) {
            found.add(no(
                    "officers.vacant", "Nobody held this post on that day.", "Choose another officer, or another day"));
        }
        if (holders.stream().anyMatch(holder -> interests.barred(holder, matter.id()))) {
            found.add(no(
                    "officers.barred",
                    "The officer is kept out of this matter by a ruling.",
                    "Take it to another officer, or to the committee"));
        }
        if (!stakes(matter, post, form.day()).isEmpty() && form.interest().isBlank()) {
            found.add(no(
                    "officers.interest",
                    "The officer has an interest in this, and nothing says why they decided nevertheless.",
                    "Take it to another officer or to the committee, or say who agreed that they may decide, and why"));
        }
        found.addAll(agreeing.against(matter, post, form));
        if (form.isUrgent() && form.why().isBlank()) {
            found.add(no(
                    "officers.urgent",
                    "Nothing says why it could not wait for a meeting.",
                    "Say why it could not wait"));
        }
        return found;
    }

    Answer<Decision> take(Matter matter, PartyId post, BetweenForm form, CurrentPerson by) {
        return clocks.write(number -> {
            var objections = against(matter, post, form);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var answer = authority.record(new Decision.Taken(
                    form.key(),
                    matter.id(),
                    post,
                    form.day(),
                    form.outcome(),
                    form.conditions(),
                    form.facts(),
                    Optional.empty(),
                    Optional.empty(),
                    form.advice(),
                    by.actor()));
            if (answer instanceof Answer.Done<Decision>(var decision)
                    && store.find(decision.id()).isEmpty()) {
                store.insert(taking(matter, post, form, decision, by.id()), number);
                form.agreed()
                        .forEach(office -> Optional.ofNullable(form.agreeing().get(office))
                                .ifPresent(person -> store.agree(decision.id(), office, person, number)));
            }
            return answer;
        });
    }

    private static Taking taking(Matter matter, PartyId post, BetweenForm form, Decision decision, PartyId by) {
        return new Taking(
                decision.id(),
                matter.id(),
                matter.commissioner(),
                post,
                form.day(),
                form.outcome(),
                form.isUrgent(),
                form.isUrgent() ? form.why() : "",
                form.agreed(),
                form.interest(),
                decision.at(),
                by);
    }

    /** Lays an urgent decision before the committee. Laid twice, it is laid once. */
    Answer<Matter> layAgain(Taking taking, Matter matter, CurrentPerson by) {
        return clocks.write(number -> {
            var before = store.afterwards(taking.decision()).laidAgain();
            if (before.isPresent())
                return new Answer.Done<>(authority.find(before.get()).orElseThrow());
            var again = new Matter(
                    MatterId.fresh(),
                    matter.act(),
                    matter.commissioner(),
                    matter.affected(),
                    matter.facts(),
                    shortened("Ratify: " + matter.title()),
                    "",
                    "An officer decided this between meetings, because: " + taking.why(),
                    Optional.empty(),
                    clocks.today(),
                    by.actor());
            var answer = authority.lay(again, "ratify " + taking.decision());
            if (answer instanceof Answer.Done<Matter>(var laid)) {
                store.layAgain(taking.decision(), laid.id(), clocks.now(), by.id(), number);
                events.publishEvent(new Taking.LaidAgain(taking.decision(), laid.id(), by.actor()));
            }
            return answer;
        });
    }

    private static String shortened(String title) {
        return title.length() <= 300 ? title : title.substring(0, 299) + "…";
    }

    static Objection no(String rule, String sentence, String remedy) {
        return new Objection(rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
