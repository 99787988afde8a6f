package quorate.sanctions;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.authority.Authority;
import quorate.authority.Decision;
import quorate.authority.Facts;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.contracts.Contracts;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.periods.Due;
import quorate.sanctions.NoticeStep.What;
import quorate.sanctions.Rungs.Judgement;

/** The front door of the sanctions: notices to contractors, judged, decided, served and brought to their end. */
@Component
public class Sanctions {

    private final NoticeStore store;
    private final Rungs rungs;
    private final Contracts contracts;
    private final Authority authority;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Sanctions(
            NoticeStore store,
            Rungs rungs,
            Contracts contracts,
            Authority authority,
            Clocks clocks,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rungs = rungs;
        this.contracts = contracts;
        this.authority = authority;
        this.clocks = clocks;
        this.events = events;
    }

    List<Dossier> list(LocalDate day, long known) {
        return store.list().stream()
                .flatMap(dossier -> dossier.asAt(day, known).stream())
                .toList();
    }

    Optional<Dossier> find(UUID id) {
        return store.find(id);
    }

    /** Everything that stands against it, if it is served on the day. */
    Judgement judge(Dossier dossier, LocalDate served) {
        var notice = dossier.notice();
        var earlier = new HashSet<String>();
        var unmet = false;
        for (var other : store.list(notice.commissioner())) {
            if (!other.notice().agreement().equals(notice.agreement())
                    || other.notice().id().equals(notice.id())
                    || !other.stands()) continue;
            if (other.notice().kind() == NoticeKind.REMEDIAL || other.notice().kind() == NoticeKind.BREACH) {
                earlier.add(Code.of(other.notice().kind()));
            }
            unmet |= other.isUnmet(served);
        }
        return rungs.judge(notice.intent(served, earlier, unmet, dossier.isDisputed()));
    }

    /** On what kind of day it is served: the day counts whatever it is. */
    Due.Falls falls(LocalDate served) {
        return rungs.falls(served);
    }

    /** Keeps a draft, lawful or not: the page says which. Sent twice it is kept once. */
    Notice draft(Notice notice) {
        return clocks.write(number -> {
            var before = store.find(notice.id());
            if (before.isPresent()) return before.get().notice();
            store.insert(notice, number);
            tell(notice, "drafted", notice.drafted(), "", Optional.empty(), new Actor.Person(notice.by()));
            return notice;
        });
    }

    /** Records a step, or says everything that stands against it. */
    Answer<NoticeStep> step(UUID id, What what, String words, LocalDate day, PartyId by) {
        return clocks.write(number -> {
            var dossier = store.find(id).orElseThrow();
            var notice = dossier.notice();
            var about = what == What.LAID ? Optional.of(notice.matter().value()) : Optional.<UUID>empty();
            var step = new NoticeStep(Fresh.id(), what, about, words, day, Optional.of(by), number);
            var served = what == What.SERVED ? day : dossier.served();
            var no = StepRules.against(dossier, step, judge(dossier, served), clocks.today());
            if (!no.isEmpty()) return new Answer.Refused<>(no);
            var person = new Actor.Person(by);
            if (done(dossier, what, words, person) instanceof Answer.Refused<?>(var objections)) {
                return new Answer.Refused<>(objections);
            }
            store.insert(id, step);
            tell(notice, Code.of(what), day, words, dossier.decision(), person);
            return new Answer.Done<>(step);
        });
    }

    /** What a step does outside this module: a question is laid, a contract is ended. */
    private Answer<?> done(Dossier dossier, What what, String words, Actor by) {
        var notice = dossier.notice();
        return switch (what) {
            case LAID ->
                authority.lay(
                        new Matter(
                                notice.matter(),
                                notice.kind().act(),
                                notice.commissioner(),
                                Set.of(notice.party()),
                                facts(notice),
                                notice.title(),
                                "",
                                words,
                                Optional.empty(),
                                clocks.today(),
                                by),
                        "notice " + notice.id());
            case ENDED ->
                contracts.end(
                        notice.agreement(), notice.body().day().map(on -> on.plusDays(1)), dossier.decision(), by);
            default -> new Answer.Done<>(notice);
        };
    }

    private static Facts facts(Notice notice) {
        var facts = Facts.NONE.with("gms-contract", notice.body().under().equals("gms") ? "yes" : "no");
        return notice.body().consulted().equals("no") ? facts : facts.with("done.gms.lmc.consult", "yes");
    }

    /** Hears what was decided, in the write that records the decision. A deferral changes nothing. */
    @EventListener
    void hear(Decision.Recorded recorded) {
        var decision = recorded.decision();
        if (decision.outcome() == Decision.Outcome.DEFERRED) return;
        store.find(recorded.matter().id())
                .filter(dossier -> !dossier.has(What.DECIDED) && !dossier.has(What.NOT_DECIDED))
                .ifPresent(dossier -> clocks.write(number -> {
                    var approved = decision.outcome() == Decision.Outcome.APPROVED;
                    var what = approved ? What.DECIDED : What.NOT_DECIDED;
                    var id = Optional.of(decision.id().value());
                    var step = new NoticeStep(
                            Fresh.id(),
                            what,
                            id,
                            "It was " + decision.outcome() + ".",
                            decision.day(),
                            Optional.empty(),
                            number);
                    store.insert(dossier.notice().id(), step);
                    tell(dossier.notice(), Code.of(what), decision.day(), "", id, decision.by());
                    return step;
                }));
    }

    private void tell(Notice notice, String what, LocalDate day, String words, Optional<UUID> decision, Actor by) {
        events.publishEvent(new Notice.Stepped(notice, what, day, words, decision, by));
    }
}
