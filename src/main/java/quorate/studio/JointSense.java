package quorate.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import quorate.authority.Instrument;
import quorate.authority.Instrument.Joint;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.kernel.Weight;
import quorate.law.LawOn;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.View;

/**
 * Whether bodies may agree this, on this basis, on this day. Who may decide under it is asked of {@code authority}, for the
 * joint committee that it would have.
 */
record JointSense(Content content, Instrument instrument, Joint joint, LawOn law, View view) {

    List<Objection> breaches() {
        var found = new ArrayList<Objection>();
        if (joint.parties().stream().distinct().count() < 2) {
            found.add(mistake("parties", "Fewer than two bodies agree.", "Name at least two"));
        }
        if (instrument.acts().words().isEmpty()) {
            found.add(mistake("acts", "It covers no function.", "Say which functions are exercised together"));
        }
        switch (joint.basis()) {
            case "13Z" -> {
                inForce(found, "law.13Z.jc", "Section 13Z", "law.13Z.repeal");
                needs(found, "law.13Z.jc", this::isNhsEngland, "NHS England is not among those who agree", "Add it");
                only(found, "primary-medical", "own", "law.13Z.jc", "NHS England’s functions");
                if (joint.parties().size() > 2) one(found);
            }
            case "14Z3" -> {
                inForce(found, "law.14Z3.2A", "Section 14Z3(2A)", "law.pre2014.cic");
                only(found, "own", "primary-medical", "law.14Z3.scope", "the CCGs’ own functions");
            }
            case "14Z9" -> {
                inForce(found, "law.14Z9.joint", "Section 14Z9 with a joint committee", "law.pre2014.cic");
                needs(
                        found,
                        "law.14Z9.joint",
                        this::isNhsEngland,
                        "NHS England is not among those who agree",
                        "Add it");
                only(found, "own", "primary-medical", "law.14Z9.joint", "the CCGs’ functions");
            }
            case "65Z6" -> inForce(found, "law.65Z6.jc", "Section 65Z6", "");
            default -> {}
        }
        pooled(found);
        return found;
    }

    private boolean isNhsEngland(PartyId id) {
        return view.find(id)
                .filter(party -> party.kind() == Kind.NHS_ENGLAND || party.kind() == Kind.AREA_TEAM)
                .isPresent();
    }

    /** @param instead the rule that says why not, where there is one */
    private void inForce(List<Objection> found, String rule, String section, String instead) {
        if (law.findRule(rule).isPresent()) return;
        var why = law.findRule(instead);
        found.add(new Objection(
                instead.isEmpty() ? rule : instead,
                Weight.MUST,
                section + " gives no power on the first day."
                        + why.map(text -> " " + text.says()).orElse(""),
                "Choose the section in force that day, or another first day",
                why.map(text -> text.sources()).orElse(List.of(instrument.cite("basis")))));
    }

    private void needs(List<Objection> found, String rule, Predicate<PartyId> who, String sentence, String remedy) {
        if (joint.parties().stream().noneMatch(who)) against(found, rule, sentence + ".", remedy);
    }

    private void only(List<Objection> found, String good, String bad, String rule, String whose) {
        if (instrument.acts().words().contains(bad)
                && !instrument.acts().words().contains(good)) {
            against(
                    found,
                    rule,
                    "This section is about " + whose + ", and the arrangement covers others.",
                    "Choose other functions, or another section");
        }
    }

    private void one(List<Objection> found) {
        law.findRule("law.l2.neighbour")
                .ifPresent(rule -> found.add(new Objection(
                        rule.id(),
                        rule.weight(),
                        "More than one body agrees with NHS England in one arrangement. " + rule.says(),
                        "Make one arrangement with each, whose committees may sit in common",
                        rule.sources())));
    }

    private void pooled(List<Objection> found) {
        if (!"yes".equals(content.answers().get("pooled"))) return;
        var primary = instrument.acts().words().contains("primary-medical");
        if (!primary || joint.basis().equals("65Z6")) return;
        against(
                found,
                "pool.primarycare",
                "The fund would hold money for primary medical care.",
                "Align the budgets, and keep this one apart");
    }

    private void against(List<Objection> found, String rule, String sentence, String remedy) {
        law.findRule(rule)
                .ifPresent(text -> found.add(
                        new Objection(rule, text.weight(), sentence + " " + text.says(), remedy, text.sources())));
    }

    private Objection mistake(String clause, String sentence, String remedy) {
        return new Objection("studio." + clause, Weight.MUST, sentence, remedy, List.of(instrument.cite(clause)));
    }

    /** The committee that the arrangement would have, so that its power can be asked about. */
    Party proposed() {
        var id = new PartyId(
                Fresh.idOf("studio", "joint committee", instrument.id().toString()));
        return new Party(id, Kind.COMMITTEE, "The joint committee", Span.since(content.from()), Map.of());
    }

    Instrument committee() {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", "terms");
        data.put("title", "Terms of the joint committee");
        data.put("body", proposed().id().toString());
        data.put("of", joint.parties().stream().map(PartyId::toString).toList());
        data.put("form", "joint-committee");
        data.put("span", content.text("span"));
        data.put("acts", instrument.acts().words());
        return Instrument.read(data, PartyId::of);
    }
}
