package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import quorate.kernel.Span;
import quorate.web.Words;

/**
 * Who a body is, for somebody who has never heard of it.
 *
 * @param sentence this body, on the day
 * @param kind what such a body is; may be empty
 */
record Introduction(String sentence, String kind) {

    private static final Map<Kind, String> KINDS = Map.ofEntries(
            Map.entry(
                    Kind.PRACTICE,
                    "A general practice looks after the patients on its list, under a contract with whoever commissions it."),
            Map.entry(Kind.BRANCH, "A branch surgery is a further place where a practice sees its patients."),
            Map.entry(
                    Kind.CCG,
                    "Clinical commissioning groups, of which general practices were members, bought health care for their"
                            + " area from April 2013 until June 2022."),
            Map.entry(
                    Kind.ICB,
                    "Integrated care boards plan and buy health care for their area. They took over from the clinical"
                            + " commissioning groups on 1 July 2022."),
            Map.entry(
                    Kind.PCT, "Primary care trusts and groups bought health care for their area until 31 March 2013."),
            Map.entry(Kind.REGION, "Regions, area teams and local offices act for NHS England in their area."),
            Map.entry(
                    Kind.STP,
                    "In a sustainability and transformation partnership NHS bodies and councils planned together, until 30"
                            + " June 2022. It held no power of its own."),
            Map.entry(Kind.AREA_TEAM, "Regions, area teams and local offices act for NHS England in their area."),
            Map.entry(
                    Kind.PLACE,
                    "A place is a part of an integrated care board’s area; many are what a clinical commissioning group was"
                            + " before."),
            Map.entry(Kind.COMMISSIONING_HUB, "A commissioning hub buys some services for a wider area."),
            Map.entry(Kind.NETWORK, "A primary care network is a group of practices that work together."),
            Map.entry(Kind.FEDERATION, "A federation is an organisation that practices have formed together."),
            Map.entry(
                    Kind.COMMITTEE,
                    "A committee decides for the body that set it up, as far as its terms of reference say."),
            Map.entry(Kind.PRESCRIBER, "It prescribes medicines and is not a general practice."));

    static Introduction of(Party party, boolean exists, View view) {
        var sentence = party.name() + (exists ? " is " : " was ") + noun(party) + where(party)
                + (exists ? belonging(party, view) : "") + "." + life(party, exists, view.day());
        return new Introduction(sentence, KINDS.getOrDefault(party.kind(), ""));
    }

    private static String noun(Party party) {
        return switch (party.kind()) {
            case PRACTICE -> "a general practice";
            case NHS_ENGLAND -> "the body that commissions primary care in England, or lets others do so for it";
            case REGION -> "a region of NHS England";
            case AREA_TEAM -> "a team of NHS England";
            case LOCAL_AUTHORITY -> "a local authority";
            case PREMISES -> "a building";
            case HEALTHWATCH -> "the voice of patients and the public in its area";
            default -> ("aeiou".indexOf(party.kind().toString().charAt(0)) < 0 ? "a " : "an ") + party.kind();
        };
    }

    /** The last line of the address as a rule is the town or the county. */
    private static String where(Party party) {
        var lines = List.of(party.trait("address").orElse("").split(",\\s*"));
        if (!lines.getLast().isBlank()) return " in " + lines.getLast();
        return party.trait("postcode").map(postcode -> " at " + postcode).orElse("");
    }

    private static String belonging(Party party, View view) {
        var commissioner = Commissioners.find(view, party.id()).flatMap(view::find);
        if (commissioner.isPresent())
            return ", commissioned on " + Words.day(view.day()) + " by "
                    + commissioner.get().name();
        var whole = view.linksFrom(party.id(), Tie.PART_OF).stream()
                .flatMap(link -> view.find(link.to()).stream())
                .map(Party::name)
                .toList();
        return whole.isEmpty() ? "" : ", part of " + Words.list(whole);
    }

    private static String life(Party party, boolean exists, LocalDate day) {
        var from = party.life().from();
        var known = !from.equals(Span.ALWAYS.from());
        var last = party.life().lastDay();
        if (exists) {
            var until =
                    last.map(end -> " It existed until " + Words.day(end) + ".").orElse("");
            return (known ? " It has existed since " + Words.day(from) + "." : "") + until;
        }
        if (from.isAfter(day)) return " It came into being on " + Words.day(from) + ".";
        return last.map(end -> " It existed until " + Words.day(end) + ".").orElse("");
    }
}
