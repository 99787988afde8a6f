package quorate.web;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML from elsewhere, made safe by naming what may stay: words, headings, lists, tables and links. Script, style, forms,
 * pictures and frames go; so do all attributes but a few, and all classes but those of the design system.
 */
public final class SafeHtml {

    private static final Cleaner CLEANER = new Cleaner(new Allowed());

    /** The page around a fragment has the h1, in size l. */
    private static final Map<String, String> DRESS = Map.ofEntries(
            entry("h2", "nhsuk-heading-m"),
            entry("h3", "nhsuk-heading-s"),
            entry("h4, h5, h6", "nhsuk-heading-xs"),
            entry("ul", "nhsuk-list nhsuk-list--bullet"),
            entry("ol", "nhsuk-list nhsuk-list--number"),
            entry("table", "nhsuk-table"),
            entry("caption", "nhsuk-table__caption"),
            entry("thead", "nhsuk-table__head"),
            entry("tbody", "nhsuk-table__body"),
            entry("tr", "nhsuk-table__row"),
            entry("th", "nhsuk-table__header"),
            entry("td", "nhsuk-table__cell"));

    private SafeHtml() {}

    /**
     * A fragment that may be printed into any page as it is, in the dress of our pages: what has no class is given that of
     * the design system. Cleaning it again changes nothing.
     */
    public static String clean(String html) {
        var dirty = Jsoup.parseBodyFragment(html);
        for (var element : dirty.select("[class]")) {
            element.classNames(Arrays.stream(element.className().split("\\s+"))
                    .filter(name -> name.matches("(nhsuk|app)-[a-z0-9_-]+"))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        var clean = CLEANER.clean(dirty);
        DRESS.forEach(
                (elements, names) -> clean.select(elements).not("[class]").forEach(bare -> bare.attr("class", names)));
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** The words alone, for search. */
    public static String textOf(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static final class Allowed extends Safelist {
        Allowed() {
            addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "section", "span", "blockquote", "pre");
            addTags("ul", "ol", "li", "dl", "dt", "dd", "a", "abbr", "strong", "b", "em", "i", "u", "s", "sup", "sub");
            addTags(
                    "code", "time", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "small", "cite",
                    "q");
            addAttributes(":all", "class", "lang", "dir");
            addAttributes("a", "href");
            addAttributes("ol", "start", "type", "reversed");
            addAttributes("th", "scope", "colspan", "rowspan", "abbr");
            addAttributes("td", "colspan", "rowspan");
            addAttributes("abbr", "title");
            addAttributes("time", "datetime");
            addEnforcedAttribute("a", "rel", "noopener noreferrer");
        }

        @Override
        public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
            if (attribute.getKey().equalsIgnoreCase("href")) {
                return tag.equals("a") && attribute.getValue().matches("(?i)(https?://|mailto:|/public/).*");
            }
            if (attribute.getKey().equalsIgnoreCase("class")
                    && attribute.getValue().isBlank()) return false;
            return super.isSafeAttribute(tag, element, attribute);
        }
    }
}
