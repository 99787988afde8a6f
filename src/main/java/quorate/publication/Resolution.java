package quorate.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import quorate.kernel.Fresh;

/**
 * One decision of a committee as the public may read it: a row out of the document of decisions that was released of its meeting. It
 * is read out of that document and kept nowhere else, so that what is withheld in it or withdrawn is in no row.
 *
 * @param id the same for the same place in the same document, whatever version of it stands
 * @param number of the item on the agenda; empty where it cannot be read
 * @param outcome agreed, not agreed, carried, lost, deferred or noted; empty where it cannot be read
 * @param says what was decided, in the words of the document
 * @param address where the document stands, below the public site
 * @param of the meeting
 */
record Resolution(
        UUID id,
        LocalDate day,
        UUID body,
        String bodyName,
        String number,
        String title,
        String outcome,
        String says,
        String address,
        int version,
        UUID of) {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})\\. (.*)", Pattern.DOTALL);
    private static final Pattern OUTCOME =
            Pattern.compile("(?:^|: )(Agreed|Not agreed|Carried|Lost|Deferred|Noted)\\b(?=[ .,:]|$)");

    /** The decisions that a document holds, in its order; none of one that is withdrawn. */
    static List<Resolution> of(ShelfStore.Standing standing) {
        var document = standing.document();
        var rows = new ArrayList<Resolution>();
        var html = document.page().map(Document.Leaf::html).orElse("");
        for (var term : Jsoup.parseBodyFragment(html).select("dl > dt")) {
            var numbered = NUMBERED.matcher(term.text());
            var found = numbered.matches();
            var says = String.join(" ", said(term));
            rows.add(new Resolution(
                    Fresh.idOf("public decision", document.address(), Integer.toString(rows.size() + 1)),
                    document.day(),
                    document.body(),
                    document.bodyName(),
                    found ? numbered.group(1) : "",
                    found ? numbered.group(2) : term.text(),
                    outcomeIn(says),
                    says,
                    document.address(),
                    document.version(),
                    standing.of()));
        }
        return rows;
    }

    private static List<String> said(Element term) {
        return Stream.iterate(
                        term.nextElementSibling(),
                        next -> next != null && next.normalName().equals("dd"),
                        Element::nextElementSibling)
                .map(Element::text)
                .toList();
    }

    private static String outcomeIn(String says) {
        var found = OUTCOME.matcher(says);
        return found.find() ? found.group(1).toLowerCase(Locale.UK) : "";
    }

    /** True if every one of the words stands somewhere in it. */
    boolean holds(String words) {
        var text = (title + " " + says + " " + bodyName).toLowerCase(Locale.UK);
        return Stream.of(words.toLowerCase(Locale.UK).split("\\s+")).allMatch(text::contains);
    }
}
