package quorate.committees;

import java.util.List;
import java.util.stream.Stream;
import quorate.web.Choice;
import quorate.web.Words;

/** What the holder of a seat may count as, and the offices there are, as people read them. */
public final class SeatKinds {

    public static final List<Choice> KINDS = List.of(
            Choice.of("lay", "Lay or non-executive member"),
            Choice.of("executive", "Executive"),
            Choice.of("gp", "GP of the area"),
            Choice.of("out-of-area-gp", "GP from another area"),
            Choice.of("nurse", "Nurse"),
            Choice.of("secondary-care-doctor", "Secondary care doctor"),
            Choice.of("nhs-england", "NHS England"),
            Choice.of("local-authority", "Local authority"),
            Choice.of("hwb", "Health and Wellbeing Board"),
            Choice.of("healthwatch", "Healthwatch"),
            Choice.of("lmc", "Local medical committee"),
            Choice.of("officer", "Officer"),
            Choice.of("other", "Somebody else"));

    public static final List<Choice> OFFICES = List.of(
            Choice.of("chair", "Chair"),
            Choice.of("vice-chair", "Vice-chair"),
            Choice.of("lay-member-audit", "Lay member for audit"),
            Choice.of("chief-officer", "Accountable or chief officer"),
            Choice.of("chief-finance-officer", "Chief finance officer"),
            Choice.of("director-of-primary-care", "Director of primary care"),
            Choice.of("chief-nurse", "Chief nurse"),
            Choice.of("gp-member", "GP member"));

    private SeatKinds() {}

    /** What a holder counts as, or an office, as people read it. */
    public static String inWords(String word) {
        return Stream.concat(KINDS.stream(), OFFICES.stream())
                .filter(choice -> choice.value().equals(word))
                .map(Choice::text)
                .findFirst()
                .orElseGet(() -> Words.sentence(word.replace('-', ' ')));
    }
}
