package quorate.authority;

import java.util.List;
import quorate.authority.Terms.Form;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.law.Power;
import quorate.web.Words;

/** A decision that is the commissioner's: which of its bodies may take it, alone or with others. */
final class Commissioners {

    private final Case it;
    private final Opinion opinion;
    private final PartyId commissioner;
    private final Power power;

    private Commissioners(Case it, Opinion opinion, PartyId commissioner, Power power) {
        this.it = it;
        this.opinion = opinion;
        this.commissioner = commissioner;
        this.power = power;
    }

    static void decide(Case it, Opinion opinion, PartyId commissioner, Power power) {
        new Commissioners(it, opinion, commissioner, power).decide();
    }

    private void decide() {
        received();
        if (it.isOfficer()) {
            Officers.decide(it, opinion, commissioner);
        } else if (it.terms == null) {
            itself();
        } else {
            switch (it.form()) {
                case COMMITTEE -> entrusted();
                case GOVERNING_BODY -> governingBody();
                case JOINT_COMMITTEE -> {
                    if (Together.permits(it, opinion, commissioner, power)) entrusted();
                }
                case IN_COMMON -> inCommon();
                case SUB_COMMITTEE -> subCommittee();
                case ADVISORY -> advisory();
            }
        }
    }

    private boolean isDelegated() {
        return power.level().equals("3") && !it.isOwnFunction();
    }

    /** How the power came to the commissioner. */
    private void received() {
        var name = it.nameOf(commissioner);
        if (it.isOwnFunction()) {
            opinion.step(it.act.id(), "This is a function of " + name + "’s own.", null, power.sources());
            return;
        }
        opinion.step(it.act.id(), "“" + it.act.title() + "” is a function of NHS England.", null, power.sources());
        var delegation = it.instruments.delegationTo(commissioner, it.act, it.day);
        var rule = power.level().equals("icb") ? "icb.decider" : "law.13Z.power";
        if (delegation != null) {
            opinion.step(
                    rule,
                    "NHS England delegated it to " + name + " from "
                            + Words.day(delegation.span().from()) + ".",
                    delegation,
                    Sources.of(it.law, rule, delegation));
        } else if (power.level().equals("icb")) {
            opinion.step(
                    rule,
                    name + " decides it, as every integrated care board does.",
                    null,
                    Sources.of(it.law, rule, null));
        } else if (power.level().equals("3")) {
            narrow(name);
        }
        if (isDelegated()) {
            opinion.step(
                    "level.3.decider",
                    "At level 3 the group decides, through its primary care commissioning committee.",
                    null,
                    Sources.of(it.law, "level.3.decider", null));
        }
    }

    /** A level 3 commissioner whose recorded delegation leaves out what the one model agreement held. */
    private void narrow(String name) {
        var any = it.instruments.delegationTo(commissioner, null, it.day);
        if (any == null) {
            opinion.remark(
                    "level.3.decider",
                    "The level of " + name + " is on record, but not its delegation agreement.",
                    Sources.of(it.law, "level.3.decider", null));
        } else {
            opinion.refuse(
                    "local.scope",
                    Weight.MUST,
                    "“" + any.title() + "” does not pass this function to " + name + ".",
                    "Check the agreement: there was one model for all",
                    List.of(any.cite("acts")));
        }
    }

    private void entrusted() {
        entrusted(
                it,
                opinion,
                Weight.LOCAL,
                "Amend the terms of reference, or take it to a body to which it is entrusted");
    }

    /** Whether the body's own terms of reference, where it has any, hold the act. */
    static void entrusted(Case it, Opinion opinion, Weight weight, String remedy) {
        var instrument = it.instrument;
        if (instrument == null) return;
        if (instrument.acts().covers(it.act)) {
            opinion.step(
                    "local.scope",
                    "“" + instrument.title() + "” entrusts it to " + it.name + ".",
                    instrument,
                    List.of(instrument.cite(it.act.id())));
        } else {
            opinion.refuse(
                    "local.scope",
                    weight,
                    "“" + instrument.title() + "” does not entrust this to " + it.name + ".",
                    remedy,
                    List.of(instrument.cite("acts")));
        }
    }

    private void itself() {
        var committee = it.instruments.bodiesOf(commissioner, it.day).stream()
                .filter(instrument -> instrument.acts().covers(it.act) && isDecider(instrument))
                .findFirst()
                .orElse(null);
        if (committee != null) {
            opinion.step(
                    "local.scope",
                    it.name + " decides it through the body of “" + committee.title() + "”.",
                    committee,
                    List.of(committee.cite(it.act.id())));
        } else if (isDelegated()) {
            opinion.against(
                    "pccc.exists",
                    it.name + " has no primary care commissioning committee on record that could decide" + " this.",
                    "Constitute the committee");
        }
    }

    private static boolean isDecider(Instrument instrument) {
        return instrument.content() instanceof Terms terms
                && (terms.form() == Form.COMMITTEE || terms.form() == Form.GOVERNING_BODY);
    }

    private void governingBody() {
        if (isDelegated()) {
            opinion.against(
                    "pccc.exists",
                    "The governing body would decide instead of a primary care commissioning committee.",
                    "Take it to the committee");
            entrusted();
        } else if (it.instrument != null) {
            opinion.step(
                    "local.constitution",
                    it.name + " is the main board and may take any decision of its body.",
                    it.instrument,
                    List.of(it.instrument.cite("acts")));
        }
    }

    private void subCommittee() {
        if (isDelegated()) {
            var rule = it.law.inForce("law.pccc.subcommittee") ? "law.pccc.subcommittee" : "pccc.delegate";
            opinion.against(
                    rule,
                    "A sub-committee may prepare options; the decision stays with the primary care"
                            + " commissioning committee.",
                    "Take it to the committee");
        }
        entrusted();
    }

    private void advisory() {
        if (isDelegated() && it.commissioners.size() > 1) {
            opinion.against(
                    "law.l3.neighbour",
                    it.name + " advises its CCGs; the decision stays with each CCG’s own committee.",
                    "Take it to the committee of each CCG");
        } else if (it.instrument != null) {
            refuse("local.form", it.name + " advises and decides nothing.", "Take it to a committee", it.instrument);
        }
    }

    private void inCommon() {
        if (it.isOwnFunction() && it.law.inForce("law.pre2014.cic")) {
            if (it.fact("ratified") == Truth.YES) {
                entrusted();
            } else {
                opinion.against(
                        "law.pre2014.cic",
                        "What committees in common decide takes effect only when each CCG has" + " ratified it.",
                        "Have each CCG or its governing body ratify the decision");
            }
        } else if (isDelegated()) {
            opinion.against(
                    "law.l3.neighbour",
                    it.name + " is several committees in one room, and not a body.",
                    "Ask for each committee, and record a decision of each");
        } else if (it.instrument != null) {
            refuse(
                    "local.form",
                    it.name + " is several committees in one room, and not a body.",
                    "Ask for each committee, and record a decision of each",
                    it.instrument);
        }
    }

    private void refuse(String id, String sentence, String remedy, Instrument instrument) {
        opinion.refuse(id, Weight.LOCAL, sentence, remedy, List.of(instrument.cite(id.substring("local.".length()))));
    }
}
