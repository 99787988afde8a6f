package quorate.authority;

import java.util.ArrayList;
import java.util.List;
import quorate.kernel.Citation;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.law.Power;
import quorate.law.Power.Decider;
import quorate.register.Kind;
import quorate.web.Words;

/**
 * The first question of all: whose decision is this, and has the power come down to the body that asks? Follows it link by
 * link and leaves the chain, or every place where it breaks.
 */
final class Powers {

    private static final List<String> LEVELS = List.of("none", "1", "2", "3", "icb");

    private final Case it;
    private final Opinion opinion;

    private Powers(Case it, Opinion opinion) {
        this.it = it;
        this.opinion = opinion;
    }

    static void ask(Case it, Opinion opinion) {
        new Powers(it, opinion).ask();
    }

    private void ask() {
        if (it.body == null) {
            no(
                    "local.body",
                    "This body did not exist on " + Words.day(it.day) + ".",
                    "Ask about a body of that day",
                    List.of());
        } else if (isCluster()) {
            opinion.against(
                    "icb.clustervalid",
                    it.name + " is a cluster: its boards share leaders, and it decides nothing.",
                    "Let each board decide, or a joint committee of theirs");
        } else if (!it.commissioners.isEmpty()) {
            checkArea();
            for (var commissioner : deciding()) decide(commissioner);
        } else if (it.isNhsEngland()) {
            nhsEnglandAlone();
        } else {
            no(
                    "local.none",
                    "No terms of reference or scheme in force on " + Words.day(it.day) + " entrust anything to "
                            + it.name + ".",
                    "Let its parent body adopt terms of reference",
                    List.of());
        }
    }

    /** Registered as one, or the body that a cluster agreement names. */
    private boolean isCluster() {
        if (it.body != null && it.body.kind() == Kind.CLUSTER) return true;
        return it.terms == null
                && it.instruments.about(it.question.body()).stream()
                        .anyMatch(instrument -> instrument.span().holdsOn(it.day)
                                && instrument.content() instanceof Instrument.Cluster cluster
                                && cluster.body()
                                        .filter(it.question.body()::equals)
                                        .isPresent());
    }

    /** A body decides about what its own commissioners commission. */
    private void checkArea() {
        if (it.isNhsEngland()) return;
        for (var commissioner : it.concerned()) {
            if (!it.commissioners.contains(commissioner)) {
                no(
                        "local.area",
                        "This affects what " + it.nameOf(commissioner) + " commissions, and " + it.name
                                + " does not act for it.",
                        "Ask the committee of " + it.nameOf(commissioner),
                        List.of());
            }
        }
    }

    /** The commissioners for whom the decision would be taken: those affected, where that is known. */
    private List<PartyId> deciding() {
        var affected = it.concerned();
        affected.retainAll(it.commissioners);
        return affected.isEmpty() || it.isJoint() ? it.commissioners : affected;
    }

    private void decide(PartyId commissioner) {
        var level = it.levelOf(commissioner);
        var power = it.law.power(it.act.id(), level).orElse(null);
        if (power == null) {
            silent();
            return;
        }
        switch (power.decider()) {
            case NATIONAL ->
                no(
                        it.act.id(),
                        it.act.title() + ": this is settled nationally and no local body can change it.",
                        "Take it to the national negotiations",
                        power.sources());
            case NOBODY -> open(power, "No source says who owns this.");
            case UNSETTLED -> unsettled(commissioner, power);
            case SHARED -> {
                if (it.isNhsEngland()) nhsEngland(power);
                else if (power.level().equals("2")) jointly(commissioner, power);
                else Commissioners.decide(it, opinion, commissioner, power);
            }
            case NHS_ENGLAND -> {
                if (it.isNhsEngland()) nhsEngland(power);
                else reserved(commissioner, power);
            }
            case JOINT_COMMITTEE -> jointly(commissioner, power);
            case COMMISSIONER -> {
                if (it.isNhsEngland()) belongsTo(commissioner, power);
                else Commissioners.decide(it, opinion, commissioner, power);
            }
        }
    }

    private void silent() {
        opinion.ask(
                it.act.id(),
                "The law pack does not say who decided this on " + Words.day(it.day) + ". Who does?",
                "your legal adviser",
                "",
                List.of());
    }

    private void unsettled(PartyId commissioner, Power power) {
        var delegation = it.instruments.delegationTo(commissioner, it.act, it.day);
        if (delegation == null || !delegation.acts().words().contains(it.act.id())) {
            open(power, "Who decides this is not settled.");
        }
        if (!it.isNhsEngland()) Commissioners.decide(it, opinion, commissioner, power);
    }

    private void open(Power power, String otherwise) {
        opinion.ask(
                it.act.id(),
                power.note().isEmpty() ? otherwise : power.note(),
                "your legal adviser",
                "",
                power.sources());
    }

    private void nhsEngland(Power power) {
        opinion.step(
                it.act.id(),
                "“" + it.act.title() + "” is a function of NHS England, which decides it itself.",
                null,
                power.sources());
        entrusted();
    }

    private void entrusted() {
        Commissioners.entrusted(
                it, opinion, Weight.MUST, "Amend the terms of reference, or ask a body to which it is entrusted");
    }

    /** NHS England kept it: at level 1 everything, at higher levels what the agreement reserves. */
    private void reserved(PartyId commissioner, Power power) {
        var sentence = "NHS England decides this" + level(power.level()) + ", and not " + it.name
                + (power.note().isEmpty() ? "." : ". " + power.note());
        var remedy = "Take it to NHS England";
        var exclusion = "level." + power.level() + ".exclusion";
        if (power.level().equals("none") || power.level().equals("1")) {
            opinion.against("level." + power.level() + ".decider", sentence, remedy);
        } else {
            var rule = it.act.family().equals("performers") && it.law.inForce(exclusion) ? exclusion : it.act.id();
            no(rule, sentence, remedy, power.sources());
            if (power.sources().stream().noneMatch(source -> source.evidence().isSourced()))
                unreserved(commissioner, power);
        }
    }

    /** Where no source for the reservation was read, the body must at least be one that could decide without it. */
    private void unreserved(PartyId commissioner, Power power) {
        if (power.level().equals("2")) jointly(commissioner, power);
        else Commissioners.decide(it, opinion, commissioner, power);
    }

    /** NHS England asks about something that it has passed on. */
    private void belongsTo(PartyId commissioner, Power power) {
        var sentence = it.nameOf(commissioner) + " decides this" + level(power.level()) + ", and not " + it.name + ".";
        var remedy = "Take it to " + it.nameOf(commissioner);
        if (it.isOwnFunction()) {
            no(it.act.id(), sentence, remedy + ", which may ask NHS England to act for it", power.sources());
        } else {
            opinion.against(
                    power.level().equals("icb") ? "icb.decider" : "level." + power.level() + ".decider",
                    sentence,
                    remedy);
        }
    }

    private static String level(String level) {
        return switch (level) {
            case "none" -> " before co-commissioning";
            case "icb" -> "";
            default -> " at level " + level;
        };
    }

    /** Level 2, a function of NHS England: a joint committee of NHS England and this one commissioner decides. */
    private void jointly(PartyId commissioner, Power power) {
        var joint = it.jointWithNhsEngland(commissioner);
        if (!it.isJoint() || !it.isWithNhsEngland()) {
            var rule = it.terms != null && it.form() == Terms.Form.IN_COMMON ? "law.l2.neighbour" : "level.2.decider";
            opinion.against(
                    rule,
                    "At level 2 the joint committee of NHS England and " + it.nameOf(commissioner)
                            + " decides, and not " + it.name + ".",
                    "Take it to the joint committee");
            return;
        }
        opinion.step(it.act.id(), "“" + it.act.title() + "” is a function of NHS England.", null, power.sources());
        opinion.step(
                "law.13Z.jc",
                "NHS England and " + it.nameOf(commissioner) + " exercise it together, by a joint committee"
                        + since(joint) + ".",
                joint,
                cite("law.13Z.jc", joint));
        entrusted();
        if (it.commissioners.size() > 1) severalWithNhsEngland();
    }

    /** One source has one committee for each commissioner, another ran one for six: shown, not decided. */
    private void severalWithNhsEngland() {
        if (opinion.questions().stream().anyMatch(open -> open.rule().equals("law.13Z.jc"))) return;
        var sources = new ArrayList<>(cite("law.13Z.jc", null));
        sources.addAll(cite("law.l2.neighbour", null));
        opinion.ask(
                "law.13Z.jc",
                "Section 13Z(4) speaks of NHS England and one other body, and the policy note of one joint"
                        + " committee for each CCG; yet single committees of several CCGs with NHS England have sat. May "
                        + it.name + " decide for " + it.commissioners.size() + " commissioners at once?",
                "your legal adviser",
                "",
                sources);
    }

    /** NHS England asks without saying for which commissioner: only settled if it is the same at every level. */
    private void nhsEnglandAlone() {
        var found = LEVELS.stream()
                .flatMap(level -> it.law.power(it.act.id(), level).stream())
                .toList();
        var own = found.stream()
                .filter(power -> power.decider() == Decider.NHS_ENGLAND)
                .toList();
        if (!own.isEmpty() && own.size() == found.size()) {
            nhsEngland(own.getLast());
        } else if (found.isEmpty()) {
            silent();
        } else if (found.stream().allMatch(power -> power.decider() == Decider.NATIONAL)) {
            no(
                    it.act.id(),
                    it.act.title() + ": this is settled nationally.",
                    "Take it to the national negotiations",
                    found.getFirst().sources());
        } else {
            opinion.ask(
                    it.act.id(),
                    "It depends on the level of responsibility of the commissioner. Which commissioner is it about?",
                    "whoever lays the matter",
                    "commissioner",
                    List.of());
        }
    }

    private List<Citation> cite(String rule, @org.jspecify.annotations.Nullable Instrument instrument) {
        return Sources.of(it.law, rule, instrument);
    }

    private static String since(@org.jspecify.annotations.Nullable Instrument instrument) {
        return instrument == null ? "" : " since " + Words.day(instrument.span().from());
    }

    private void no(String id, String sentence, String remedy, List<Citation> sources) {
        opinion.refuse(id, Weight.MUST, sentence, remedy, sources.isEmpty() ? Sources.structure(it) : sources);
    }
}
