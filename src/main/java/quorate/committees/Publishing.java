package quorate.committees;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.files.Files;
import quorate.kernel.Occasion;
import quorate.kernel.PartyId;
import quorate.kernel.Release;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Words;

/**
 * Releases what the public may read. Everything is made anew from public items and public facts alone; what is private is
 * never looked at here, so that it cannot slip through.
 */
@Component
class Publishing {

    private final Register register;
    private final Authorship authorship;
    private final PaperStore papers;
    private final Files files;
    private final TemplateEngine templates;
    private final ApplicationEventPublisher events;

    Publishing(
            Register register,
            Authorship authorship,
            PaperStore papers,
            Files files,
            TemplateEngine templates,
            ApplicationEventPublisher events) {
        this.register = register;
        this.authorship = authorship;
        this.papers = papers;
        this.files = files;
        this.templates = templates;
        this.events = events;
    }

    /** The public agenda as a page fragment is made of this. */
    record OpenAgenda(Meeting meeting, List<String> committees, List<OpenItem> items) {}

    /** @param hands who had a hand in its paper, as far as the public register shows them */
    record OpenItem(
            int number,
            String title,
            Item.Purpose purpose,
            String presenter,
            List<String> hands,
            List<OpenPaper> papers) {}

    /** @param address where the paper itself stands on the public site */
    record OpenPaper(String title, String address) {}

    /** @param replaces why the agenda is issued again; null for the first time */
    void agenda(Chamber.Record record, @Nullable String replaces) {
        var meeting = record.meeting();
        var open = record.items().stream().filter(Item::isPublic).toList();
        var current = current(record);
        var items = open.stream()
                .map(item -> new OpenItem(
                        item.place(),
                        item.title(),
                        item.purpose(),
                        item.presenter(),
                        authorship.of(item, meeting.day(), true),
                        current.stream()
                                .filter(paper -> paper.item().equals(item.id()))
                                .map(paper -> new OpenPaper(paper.title(), addressOf(meeting, item, paper)))
                                .toList()))
                .toList();
        var agenda = new OpenAgenda(meeting, names(meeting), items);
        release(
                meeting,
                "agenda",
                "agenda",
                "Agenda",
                render("committees/publicAgenda", agenda),
                meeting.id().value(),
                replaces);
        meeting.committees().forEach(committee -> events.publishEvent(occasion(meeting, committee)));
        for (var paper : current) {
            var item = record.item(paper.item());
            events.publishEvent(new Release(
                    addressOf(meeting, item, paper),
                    "paper",
                    paper.title(),
                    meeting.committees().getFirst(),
                    meeting.day(),
                    files.render(paper.file()),
                    paper.file().value(),
                    paper.version() == 1 ? null : "Version " + paper.version() + " of this paper"));
        }
    }

    private Occasion occasion(Meeting meeting, PartyId committee) {
        return new Occasion(
                meeting.id().value(),
                committee,
                meeting.title(),
                meeting.starts(),
                meeting.place(),
                meeting.cancelled().orElse(null),
                addressOf(committee, meeting.day()) + "/agenda");
    }

    /** At the old address of a meeting that was moved to another day, where to it was moved. */
    void moved(Meeting before, Meeting after) {
        if (before.day().equals(after.day())) return;
        release(
                before,
                "agenda",
                "agenda",
                "Agenda",
                render("committees/publicMoved", after),
                before.id().value(),
                "The meeting was moved");
    }

    /** The public minutes, and the decisions in them as a list of their own. */
    void minutes(Minutes minutes, String html, @Nullable String replaces) {
        var meeting = minutes.meeting();
        release(meeting, "minutes", "minutes", "Minutes", html, meeting.id().value(), replaces);
        release(
                meeting,
                "decisions",
                "decision",
                "Decisions",
                render("committees/publicDecisions", minutes),
                meeting.id().value(),
                replaces);
    }

    String render(String template, Object it) {
        var output = new StringOutput();
        templates.render(template + ".jte", Map.of("it", it), output);
        return output.toString();
    }

    private void release(
            Meeting meeting, String place, String kind, String what, String html, UUID of, @Nullable String replaces) {
        for (var committee : meeting.committees()) {
            events.publishEvent(new Release(
                    addressOf(committee, meeting.day()) + "/" + place,
                    kind,
                    what + (kind.equals("agenda") ? " for " : " of ") + Words.day(meeting.day()),
                    committee,
                    meeting.day(),
                    html,
                    of,
                    replaces));
        }
    }

    /** The newest version of each paper that the public may read. */
    private List<Paper> current(Chamber.Record record) {
        var newest = papers.list(record.meeting().id()).stream()
                .collect(Collectors.toMap(
                        paper -> paper.item() + paper.title(),
                        paper -> paper,
                        java.util.function.BinaryOperator.maxBy(Comparator.comparing(Paper::version)),
                        java.util.LinkedHashMap::new));
        return newest.values().stream()
                .filter(paper -> paper.hidden().isEmpty())
                .filter(paper ->
                        record.find(paper.item()).filter(Item::isPublic).isPresent())
                .toList();
    }

    private String addressOf(Meeting meeting, Item item, Paper paper) {
        var committee = meeting.committees().getFirst();
        return addressOf(committee, meeting.day()) + "/papers/" + item.place() + "-" + slug(paper.title());
    }

    private String addressOf(PartyId committee, LocalDate day) {
        var party = register.on(day).find(committee);
        var name = party.flatMap(one -> one.trait("key"))
                .orElseGet(() -> slug(party.map(Party::name).orElse("committee")));
        return name + "/" + day;
    }

    private List<String> names(Meeting meeting) {
        return meeting.committees().stream()
                .map(committee -> nameOf(committee, meeting.day()))
                .toList();
    }

    String nameOf(PartyId party, LocalDate day) {
        return register.on(day).find(party).map(Party::name).orElse("a committee that did not exist that day");
    }

    static String slug(String title) {
        var plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "paper" : plain.substring(0, Math.min(60, plain.length()));
    }
}
