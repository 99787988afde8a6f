package quorate.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quorate.authority.Terms.Form;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.law.Act;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.register.View;

/** A question with everything about its body looked up: what it is, whose it is, and by which instruments. */
final class Case {

    private static final int DEEPEST_COMMITTEE = 4;

    final DayLaw law;
    final View view;
    final Instruments instruments;
    final Question question;
    final LocalDate day;
    final Act act;
    final @Nullable Party body;
    final String name;
    /** The terms of reference in force, where the body has any. */
    final @Nullable Instrument instrument;

    final @Nullable Terms terms;
    /** The commissioners the body acts for; more than one for a joint body. */
    final List<PartyId> commissioners = new ArrayList<>(2);

    private boolean nhsEnglandTakesPart;

    Case(DayLaw law, View view, Instruments instruments, Question question, Act act) {
        this.law = law;
        this.view = view;
        this.instruments = instruments;
        this.question = question;
        this.day = question.day();
        this.act = act;
        this.body = view.find(question.body()).orElse(null);
        this.name = body == null ? "This body" : body.name();
        this.instrument = body == null ? null : instruments.terms(body.id(), day);
        this.terms = instrument != null && instrument.content() instanceof Terms held ? held : null;
        if (body != null) belong(body.id(), 0);
        if (commissioners.isEmpty() && nhsEnglandTakesPart) commissioners.addAll(concerned());
    }

    /** Walks from the body up to the commissioners, and to NHS England, whose it is. */
    private void belong(PartyId id, int depth) {
        var party = view.find(id).orElse(null);
        if (party == null || depth > DEEPEST_COMMITTEE) return;
        if (party.kind().isCommissioner()) {
            if (!commissioners.contains(id)) commissioners.add(id);
        } else if (party.kind().isNhsEngland()) {
            nhsEnglandTakesPart = true;
        } else if (party.kind() == Kind.POST) {
            for (var link : view.linksFrom(id, Tie.PART_OF)) belong(link.to(), depth + 1);
        } else {
            var held = instruments.terms(id, day);
            if (held != null && held.content() instanceof Terms parent) {
                for (var one : parent.of()) belong(one, depth + 1);
            }
        }
    }

    Form form() {
        return terms == null ? Form.COMMITTEE : terms.form();
    }

    boolean isNhsEngland() {
        return nhsEnglandTakesPart && !isJoint();
    }

    boolean isJoint() {
        return terms != null && terms.form() == Form.JOINT_COMMITTEE;
    }

    boolean isWithNhsEngland() {
        return nhsEnglandTakesPart;
    }

    boolean isOfficer() {
        return body != null && body.kind() == Kind.POST;
    }

    boolean isOwnFunction() {
        return act.origin() == Act.Origin.COMMISSIONER;
    }

    String nameOf(PartyId id) {
        return view.find(id).map(Party::name).orElse("a body that did not exist that day");
    }

    Truth fact(String name) {
        return question.facts().truth(name);
    }

    /** Whom the fact {@code commissioner} names by key, code or id, and whose practices the question affects. */
    List<PartyId> concerned() {
        var found = new ArrayList<PartyId>(2);
        var word = question.facts().values().get("commissioner");
        if (word != null) find(word).ifPresent(found::add);
        for (var party : question.affected()) {
            for (var link : view.linksFrom(party, Tie.COMMISSIONED_BY)) {
                if (!found.contains(link.to())) found.add(link.to());
            }
        }
        return found;
    }

    /** An id counts even where its party did not exist that day: whose decision it would be is then the question. */
    private Optional<PartyId> find(String word) {
        return PartyId.find(word).or(() -> view.findByWord(word).map(Party::id));
    }

    /**
     * The level of responsibility that the commissioner holds on the day: as recorded, or as follows from what NHS England
     * has delegated to it or shares with it.
     */
    String levelOf(PartyId commissioner) {
        var party = view.find(commissioner).orElse(null);
        if (party != null && party.kind() == Kind.ICB) return "icb";
        if (law.inForce("level.none.decider") || !law.inForce("level.1.decider")) return "none";
        var recorded = instruments.levelOf(commissioner, day);
        if (recorded.isPresent()) return recorded.get();
        if (instruments.delegationTo(commissioner, null, day) != null) return "3";
        return jointWithNhsEngland(commissioner) != null ? "2" : "1";
    }

    /** The arrangement by which NHS England and the commissioner exercise NHS England's functions together. */
    @Nullable
    Instrument jointWithNhsEngland(PartyId commissioner) {
        for (var instrument : instruments.about(commissioner)) {
            if (!instrument.span().holdsOn(day)) continue;
            if (instrument.content() instanceof Instrument.Joint joint
                    && !joint.basis().equals("14Z9")) {
                for (var party : joint.parties()) if (isNhsEngland(party)) return instrument;
            }
        }
        return null;
    }

    boolean isNhsEngland(PartyId id) {
        return view.find(id).map(Party::kind).orElse(Kind.OTHER).isNhsEngland();
    }

    /** Explanations on record, in the terms of reference or given as facts {@code explained.RULE}. */
    Map<String, String> explanations() {
        var given = question.facts().values();
        Map<String, String> all = terms == null ? Map.of() : terms.explains();
        if (given.isEmpty()) return all;
        Map<String, String> merged = null;
        for (var fact : given.entrySet()) {
            if (!fact.getKey().startsWith("explained.") || fact.getValue().equals("no")) continue;
            if (merged == null) merged = new java.util.HashMap<>(all);
            merged.put(fact.getKey().substring("explained.".length()), fact.getValue());
        }
        return merged == null ? all : merged;
    }
}
