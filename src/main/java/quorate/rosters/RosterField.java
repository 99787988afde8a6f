package quorate.rosters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quorate.intake.Table;
import quorate.kernel.Code;
import quorate.web.Choice;

/** What a column of a list can be, and by what its heading is recognised. */
enum RosterField {
    NAME("Name", "(full |member |staff |employee )?names?( of .*)?|person|member|employee"),
    PREFIX("Title before the name", "title|salutation|prefix"),
    FIRST("First name", "(first|given|fore|christian) ?names?|forename"),
    LAST("Surname", "(sur|last|family) ?name"),
    POST("Post", "post|post title|job title|job|role|position|seat|job role|role title|designation"),
    BODY("Committee or body", "committee|body|board|organisation|team|group|where|employer|organisation name"),
    FROM("From", "from|start|start date|since|date from|appointed|date appointed|date started|term from"),
    UNTIL("Last day", "until|to|end|end date|date to|last day|term ends|term to|leaving date|date left"),
    EMAIL("E-mail at work", "(work |nhs |business |office )?e-?mail( address)?"),
    PROFESSION("Profession", "profession|clinical role|registration|discipline"),
    IGNORE("Leave it out", "");

    /** What is nobody's business here. By heading, and never kept. */
    private static final Pattern PRIVATE =
            Pattern.compile("(home|private|personal|own) ?(e-?mail|phone|mobile|tel|address|number|contact).*"
                    + "|.*\\b(home|personal|private)\\b.*|address.*|.*\\bpostcode\\b.*|mobile.*|(tele)?phone.*|tel( no)?\\.?"
                    + "|.*date of birth.*|dob|birth ?day|born|age|.*national insurance.*|ni (no|number).*|nino"
                    + "|.*(salary|pay|grade|band|bank|sort code|account|pension).*|.*next of kin.*|emergency contact.*"
                    + "|.*(ethnic|gender|religion|disab|sickness|absence|marital|nationality|passport|visa).*|sex");
    /** Of the office, and so not private. */
    private static final Pattern WORK = Pattern.compile(".*\\b(work|office|base|site|nhs|business)\\b.*");

    private final String words;
    private final Pattern heading;

    RosterField(String words, String heading) {
        this.words = words;
        this.heading = Pattern.compile(heading);
    }

    static boolean isPrivate(String heading) {
        var key = Table.key(heading);
        return PRIVATE.matcher(key).matches() && !WORK.matcher(key).matches();
    }

    /** What a heading means; nothing for one that could be anything. */
    static Optional<RosterField> guess(String heading) {
        var key = Table.key(heading);
        return Stream.of(values())
                .filter(field -> field != IGNORE && field.heading.matcher(key).matches())
                .findFirst();
    }

    /**
     * What each column is.
     *
     * @param remembered what was said of a heading last time, by {@link Table#key}
     */
    static List<RosterField> guess(List<String> headings, Map<String, RosterField> remembered) {
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
