package quorate.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.DecisionId;
import quorate.kernel.InstrumentId;
import quorate.kernel.MatterId;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.register.Register;
import quorate.register.View;

/** The front door: who may decide what, on what conditions, and what they decided. */
@Component
public class Authority {

    private final Docket docket;
    private final DocketStore rows;
    private final Grants grants;
    private final Shelf shelf;
    private final Register register;

    Authority(Docket docket, DocketStore rows, Grants grants, Shelf shelf, Register register) {
        this.docket = docket;
        this.rows = rows;
        this.grants = grants;
        this.shelf = shelf;
        this.register = register;
    }

    /**
     * May this body decide this, for these parties, on this day? Every rule in force is asked.
     *
     * @throws IllegalArgumentException with a sentence if the law pack knows no such act
     */
    public Verdict may(Question question) {
        return docket.judge(question.day(), shelf.instruments(), Long.MAX_VALUE).judge(question);
    }

    /** The same, as far as was known at the number. */
    public Verdict may(Question question, long known) {
        return docket.judge(question.day(), shelf.instruments(known), known).judge(question);
    }

    /**
     * Who could decide it for the commissioner, the cheapest way first: an officer before a committee. Behind them whoever
     * else might have been asked, and why not.
     */
    public Ways routeTo(String act, PartyId commissioner, LocalDate day, Set<PartyId> affected, Facts facts) {
        return routeTo(act, commissioner, day, affected, facts, Long.MAX_VALUE);
    }

    /** The same, as far as was known at the number. */
    public Ways routeTo(
            String act, PartyId commissioner, LocalDate day, Set<PartyId> affected, Facts facts, long known) {
        var instruments = shelf.instruments(known);
        return new Routes(docket.judge(day, instruments, known), register.on(day, known), instruments)
                .to(act, commissioner, affected, facts);
    }

    /** The commissioners for whom the body acts on the day: one as a rule, several for a joint body. */
    List<PartyId> commissionersOf(PartyId body, LocalDate day) {
        return docket.judge(day, shelf.instruments(), Long.MAX_VALUE).commissionersOf(body);
    }

    /** The answer there would be if these drafts were signed; each takes the place of earlier versions of itself. */
    public Verdict tryOut(List<Instrument> drafts, Question question) {
        return docket.judge(question.day(), shelf.instruments().with(drafts), Long.MAX_VALUE)
                .judge(question);
    }

    /** The same for a body that so far is only proposed: its terms are among the drafts. */
    public Verdict tryOut(Party proposed, List<Instrument> drafts, Question question) {
        var world = new Proposed(register.on(question.day()), proposed);
        return docket.judge(world, shelf.instruments().with(drafts)).judge(question);
    }

    /** The answer there would be in a world on paper, where nobody exists and nothing holds but what is given. */
    public Verdict tryOut(View world, List<Instrument> given, Question question) {
        return docket.judge(world, Instruments.of(given)).judge(question);
    }

    /**
     * Every breach of the rules in force on the draft's first day, a quorum that nobody could ever meet among them. One
     * that no source supports is expected practice: {@link Objection#isSourced()} tells them apart.
     */
    public List<Objection> tryOut(Instrument draft) {
        return grants.breaches(draft);
    }

    /**
     * The same for the terms of a body that is not in the register yet, such as the committee that a joint arrangement
     * would have.
     *
     * @param besides other drafts that would hold with it
     */
    public List<Objection> tryOut(Instrument terms, List<Instrument> besides, Party proposed) {
        return grants.breaches(terms, besides, proposed);
    }

    /**
     * Lays a matter on the docket.
     *
     * @param key the same for the same submission, so that sending it twice lays it once
     */
    public Answer<Matter> lay(Matter matter, String key) {
        return docket.lay(matter, key);
    }

    /** Matters that wait for a decision and that this body may decide on the day, the most urgent first. */
    public List<Matter.Docketed> docket(PartyId body, LocalDate day) {
        return docket.listFor(body, day);
    }

    /** Judges once more, and records the decision or says everything that it lacks. */
    public Answer<Decision> record(Decision.Taken taken) {
        return docket.record(taken);
    }

    /**
     * Puts an instrument in force. A version that begins later ends the earlier one on its first day; one that begins on
     * the same day corrects it.
     *
     * @param because the decision that grants it, where there was one
     */
    public Answer<Instrument> grant(Instrument instrument, Optional<DecisionId> because, Actor by) {
        return grants.grant(instrument, because, by);
    }

    /** Ends an instrument, so that it no longer holds on the day. */
    public Answer<Instrument> end(InstrumentId instrument, LocalDate day, String why, Actor by) {
        return grants.end(instrument, day, why, by);
    }

    /** Every instrument as known at the number; {@link Long#MAX_VALUE} for now. */
    public Instruments instruments(long known) {
        return shelf.instruments(known);
    }

    /** The matter as it was laid; what became of it is told by {@link Decision.Recorded}. */
    public Optional<Matter> find(MatterId matter) {
        return rows.find(matter);
    }

    /** The decision as it was recorded. */
    public Optional<Decision> find(DecisionId decision) {
        return rows.findDecision(decision);
    }

    /** Every matter that was ever laid about any of these parties, with what was decided about it; the latest first. */
    public List<Matter.Decided> docket(Set<PartyId> affected) {
        return rows.listAbout(affected);
    }

    /**
     * Every matter of these acts on which something was decided for the commissioner, as far as was known at the number; the
     * latest laid first. No act stands for all of them.
     */
    public List<Matter.Decided> docket(PartyId commissioner, Set<String> acts, long known) {
        return rows.listDecided(commissioner, acts, known);
    }

    /** What was decided about the matter: deferrals first, then what ended it. */
    List<Decision> listDecisions(MatterId matter) {
        return rows.listDecisions(matter);
    }
}
