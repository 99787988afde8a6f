package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quorate.authority.Instrument.Delegation;
import quorate.authority.Instrument.Limit;
import quorate.authority.Instrument.Scheme;
import quorate.authority.Terms.Form;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.kernel.Weight;
import quorate.law.Power;
import quorate.register.Tie;

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
            officer();
        } else if (it.terms == null) {
            itself();
        } else {
            switch (it.form()) {
                case COMMITTEE -> entrusted();
                case GOVERNING_BODY -> governingBody();
                case JOINT_COMMITTEE -> jointCommittee();
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
            opinion.step(rule, "NHS England delegated it to " + name + " from " + Words.day(delegation.span().from()) + ".",
                    delegation, Sources.of(it.law, rule, delegation));
        } else if (power.level().equals("icb")) {
            opinion.step(rule, name + " decides it, as every integrated care board does.", null,
                    Sources.of(it.law, rule, null));
        } else if (power.level().equals("3")) {
            narrow(name);
        }
        if (isDelegated()) {
            opinion.step("level.3.decider", "At level 3 the group decides, through its primary care commissioning committee.",
                    null, Sources.of(it.law, "level.3.decider", null));
        }
    }

    /** A level 3 commissioner whose recorded delegation leaves out what the one model agreement held. */
    private void narrow(String name) {
        var any = it.instruments.delegationTo(commissioner, null, it.day);
        if (any == null) {
            opinion.remark("level.3.decider", "The level of " + name + " is on record, but not its delegation agreement.",
                    Sources.of(it.law, "level.3.decider", null));
        } else {
            opinion.refuse("local.scope", Weight.MUST, "“" + any.title() + "” does not pass this function to " + name + ".",
                    "Check the agreement: there was one model for all", List.of(any.cite("acts")));
        }
    }

    private void entrusted() {
        var instrument = it.instrument;
        if (instrument == null) return;
        if (instrument.acts().covers(it.act)) {
            opinion.step("local.scope", "“" + instrument.title() + "” entrusts it to " + it.name + ".", instrument,
                    List.of(instrument.cite(it.act.id())));
        } else {
            refuse("local.scope", "“" + instrument.title() + "” does not entrust this to " + it.name + ".",
                    "Amend the terms of reference, or take it to a body to which it is entrusted", instrument);
        }
    }

    private void itself() {
        var committee = it.instruments.bodiesOf(commissioner, it.day).stream()
                .filter(instrument -> instrument.acts().covers(it.act) && isDecider(instrument))
                .findFirst()
                .orElse(null);
        if (committee != null) {
            opinion.step("local.scope", it.name + " decides it through the body of “" + committee.title() + "”.", committee,
                    List.of(committee.cite(it.act.id())));
        } else if (isDelegated()) {
            opinion.against("pccc.exists", it.name + " has no primary care commissioning committee on record that could decide"
                    + " this.", "Constitute the committee");
        }
    }

    private static boolean isDecider(Instrument instrument) {
        return instrument.content() instanceof Terms terms
                && (terms.form() == Form.COMMITTEE || terms.form() == Form.GOVERNING_BODY);
    }

    private void governingBody() {
        if (isDelegated()) {
            opinion.against("pccc.exists", "The governing body would decide instead of a primary care commissioning committee.",
                    "Take it to the committee");
            entrusted();
        } else if (it.instrument != null) {
            opinion.step("local.constitution", it.name + " is the main board and may take any decision of its body.",
                    it.instrument, List.of(it.instrument.cite("acts")));
        }
    }

    private void subCommittee() {
        if (isDelegated()) {
            var rule = it.law.inForce("law.pccc.subcommittee") ? "law.pccc.subcommittee" : "pccc.delegate";
            opinion.against(rule, "A sub-committee may prepare options; the decision stays with the primary care"
                    + " commissioning committee.", "Take it to the committee");
        }
        entrusted();
    }

    private void advisory() {
        if (isDelegated() && it.commissioners.size() > 1) {
            opinion.against("law.l3.neighbour", it.name + " advises its CCGs; the decision stays with each CCG’s own committee.",
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
                opinion.against("law.pre2014.cic", "What committees in common decide takes effect only when each CCG has"
                        + " ratified it.", "Have each CCG or its governing body ratify the decision");
            }
        } else if (isDelegated()) {
            opinion.against("law.l3.neighbour", it.name + " is several committees in one room, and not a body.",
                    "Ask for each committee, and record a decision of each");
        } else if (it.instrument != null) {
            refuse("local.form", it.name + " is several committees in one room, and not a body.",
                    "Ask for each committee, and record a decision of each", it.instrument);
        }
    }

    private void jointCommittee() {
        if (power.level().equals("icb")) {
            boardsTogether();
        } else if (it.isOwnFunction()) {
            ownFunctionTogether();
        } else if (it.isWithNhsEngland()) {
            opinion.against("level.3.decider", "NHS England has delegated this to " + it.nameOf(commissioner)
                    + ", whose own committee decides it.", "Take it to that committee");
        } else {
            opinion.against("law.nodouble", it.nameOf(commissioner) + " holds this by delegation and may not hand it on to "
                    + it.name + ".", "Let each CCG’s own committee decide; they may sit in common");
        }
    }

    private void ownFunctionTogether() {
        var rule = it.isWithNhsEngland() ? "law.14Z9.joint" : "law.14Z3.2A";
        if (!it.law.inForce(rule)) {
            opinion.against("law.pre2014.cic", "Before 1 October 2014 CCGs had no joint committee that could decide for them.",
                    "Have each CCG or its governing body ratify the decision");
            return;
        }
        opinion.step(rule, it.isWithNhsEngland()
                ? "NHS England and the CCGs may exercise the CCGs’ own functions by one joint committee."
                : "The CCGs may exercise their own functions by a joint committee.", null, Sources.of(it.law, rule, null));
        entrusted();
    }

    /** ICBs: a joint committee may decide what was delegated, unless the head delegation forbids passing it on. */
    private void boardsTogether() {
        opinion.step("law.65Z6.jc", "Functions exercised jointly may go to a joint committee.", null,
                Sources.of(it.law, "law.65Z6.jc", null));
        entrusted();
        if (it.isOwnFunction()) return;
        var head = it.instruments.delegationTo(commissioner, it.act, it.day);
        var onward = head != null && head.content() instanceof Delegation delegation ? delegation.onward() : "unknown";
        switch (it.question.facts().text("onward").orElse(onward)) {
            case "allowed" -> {}
            case "forbidden" ->
                opinion.refuse("law.65Z5.restrict", Weight.MUST, "The delegation to " + it.nameOf(commissioner)
                        + " forbids passing the function on.", "Let each board decide, or have NHS England vary the delegation",
                        restrict(head));
            case "with-consent" -> consent(head);
            default ->
                opinion.ask("icb.subdelegate", "Does the delegation to " + it.nameOf(commissioner)
                        + " let it pass the function on: allowed, with-consent or forbidden?", "the board’s secretary", "onward",
                        Sources.of(it.law, "icb.subdelegate", null));
        }
    }

    private void consent(@Nullable Instrument head) {
        switch (it.fact("nhs-england-consent")) {
            case YES -> opinion.remark("law.65Z5.restrict", "NHS England has consented to passing the function on.", restrict(head));
            case NO ->
                opinion.refuse("law.65Z5.restrict", Weight.MUST, "The delegation to " + it.nameOf(commissioner)
                        + " lets it pass the function on only with NHS England’s consent.", "Get the consent", restrict(head));
            case UNKNOWN ->
                opinion.ask("law.65Z5.restrict", "Has NHS England consented to " + it.nameOf(commissioner)
                        + " passing the function on?", "NHS England", "nhs-england-consent", restrict(head));
        }
    }

    private List<Citation> restrict(@Nullable Instrument head) {
        return Sources.of(it.law, "law.65Z5.restrict", head);
    }

    /** An officer: as far as a scheme of the commissioner reaches. */
    private void officer() {
        var found = new ArrayList<Instrument>(1);
        var limit = limit(found);
        if (limit == null) {
            opinion.refuse("local.limit", Weight.LOCAL, "No scheme of delegation of " + it.nameOf(commissioner) + " lets "
                    + it.name + " decide this.", "Take it to the committee", Sources.structure(it));
            return;
        }
        var scheme = found.getFirst();
        var most = limit.upTo().orElse(null);
        var value = it.question.facts().money("value").orElse(null);
        if (most == null) {
            officerMay(scheme, "without limit");
        } else if (value == null) {
            opinion.ask("local.limit", "What is it worth? " + it.name + " decides up to " + most + ".",
                    "whoever lays the matter", "value", List.of(scheme.cite("limits")));
        } else if (value.isMoreThan(most)) {
            refuse("local.limit", it.name + " decides up to " + most + ", and this is worth " + value + ".",
                    "Take it to an officer with a higher limit, or to the committee", scheme);
        } else {
            officerMay(scheme, "up to " + most);
        }
    }

    private void officerMay(Instrument scheme, String extent) {
        opinion.step("local.limit", "“" + scheme.title() + "” lets " + it.name + " decide this " + extent + ".", scheme,
                List.of(scheme.cite("limits")));
    }

    private @Nullable Limit limit(List<Instrument> where) {
        for (var instrument : it.instruments.about(commissioner)) {
            if (!instrument.span().holdsOn(it.day) || !(instrument.content() instanceof Scheme scheme)) continue;
            for (var limit : scheme.limits()) {
                if (isFor(limit) && limit.acts().covers(it.act)) {
                    where.add(instrument);
                    return limit;
                }
            }
        }
        return null;
    }

    private boolean isFor(Limit limit) {
        if (limit.post().isPresent()) return limit.post().get().equals(it.question.body());
        return it.body != null
                && it.body.trait("office").filter(limit.office()::equals).isPresent()
                && it.view.linksFrom(it.question.body(), Tie.PART_OF).stream()
                        .anyMatch(link -> it.commissioners.contains(link.to()) || link.to().equals(commissioner));
    }

    private void refuse(String id, String sentence, String remedy, Instrument instrument) {
        opinion.refuse(id, Weight.LOCAL, sentence, remedy, List.of(instrument.cite(id.substring("local.".length()))));
    }
}
