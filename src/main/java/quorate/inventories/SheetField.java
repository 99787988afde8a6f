package quorate.inventories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quorate.contracts.Term;
import quorate.intake.Table;
import quorate.kernel.Code;
import quorate.web.Choice;

/** What a column of a commissioner's list of contracts can be, and by what its heading is recognised. */
enum SheetField {
    CODE(
            "Code of the practice",
            "(practice |gp |surgery |ods |org(anisation)? |contractor )?code|practice (no|number)|ods",
            null),
    NAME("Name of the practice (only read)", "(practice |surgery )?name|practice|surgery", null),
    KIND("Kind of contract", "(contract|agreement) ?(type|kind)|type( of contract)?|kind|contract", null),
    BEGAN(
            "First day",
            "(contract )?(start|commencement|began|begin)( date)?|from|start date|date (started|of contract)",
            Term.BEGAN),
    ENDS("Last day agreed", "(contract )?(end|expiry|expires|termination|finish)( date)?|until|to|last day", Term.ENDS),
    EXTENDED("Extended until", "extended( to| until)?|extension( end)?( date)?", Term.EXTENDED),
    COPY(
            "Signed copy",
            "signed( copy| contract)?( held| on file)?|copy( held| on file)?|contract on file",
            Term.SIGNED_COPY),
    CONTRACTOR("Contractor", "contractor|provider|contract holder|holder", Term.CONTRACTOR),
    FORM("Form of the contractor", "(contractor|provider) (form|type|status)|legal form|entity", Term.FORM),
    PARTNERS("Partners, with ; between them", "partners?|signator(y|ies)|contract(ing)? partners", Term.PARTNER),
    PERFORMERS("Performers named, with ; between them", "performers?|gps?|gp names|named performers", Term.PERFORMER),
    PREMISES("Premises", "premises|address|site|location", Term.PREMISES),
    LEASE_ENDS("Last day of the lease", "lease( end| expiry| expires)?( date)?", Term.LEASE_ENDS),
    HOURS("Hours", "hours|opening hours|core hours", Term.HOURS),
    BOUNDARY("Boundary", "boundary|practice area|catchment", Term.BOUNDARY),
    VALUE(
            "Value in a year",
            "(annual |contract |yearly )?value( pa| p a| per annum)?|annual (sum|price|cost)|price",
            Term.VALUE),
    OPT_OUTS(
            "Opted out of, with ; between them",
            "opt ?outs?|opted out( of)?|additional services opted out",
            Term.OPT_OUT),
    DEDUCTIONS("Deducted for, with ; between them", "deductions?|deducted( for)?", Term.DEDUCTION),
    REVIEW("Next review due", "(next |contract )?review( due)?( date)?|next review", Term.REVIEW),
    IGNORE("Leave it out", "", null);

    private final String words;
    private final Pattern heading;

    /** What a cell of the column says; nothing for what only says whose row it is. */
    final @Nullable Term term;

    SheetField(String words, String heading, @Nullable Term term) {
        this.words = words;
        this.heading = Pattern.compile(heading);
        this.term = term;
    }

    /** Whether a cell may hold several, with a semicolon between them. */
    boolean isList() {
        return this == PARTNERS || this == PERFORMERS || this == OPT_OUTS || this == DEDUCTIONS;
    }

    static Optional<SheetField> guess(String heading) {
        var key = Table.key(heading).replaceAll("[^a-z0-9]+", " ").strip();
        return Stream.of(values())
                .filter(field -> field != IGNORE && field.heading.matcher(key).matches())
                .findFirst();
    }

    /** @param remembered what was said of a heading last time, by {@link Table#key} */
    static List<SheetField> guess(List<String> headings, Map<String, SheetField> remembered) {
        return headings.stream()
                .map(heading -> Optional.ofNullable(remembered.get(Table.key(heading)))
                        .or(() -> guess(heading))
                        .orElse(IGNORE))
                .toList();
    }

    static List<Choice> choices() {
        return Stream.of(values())
                .map(field -> Choice.of(Code.of(field), field.words))
                .toList();
    }

    @Override
    public String toString() {
        return words;
    }
}
