package quorate.awards;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Release;
import quorate.procurement.Noticed;
import quorate.register.Party;
import quorate.register.Register;

/** Puts each notice on the public site in the write that makes it: its lines, and the same as open contracting data. */
@Component
class PublicNotices {

    private static final String RELEASED = "awards/noticeReleased";
    private static final int LONGEST = 300;

    private final Register register;
    private final TemplateEngine templates;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    PublicNotices(Register register, TemplateEngine templates, Clocks clocks, ApplicationEventPublisher events) {
        this.register = register;
        this.templates = templates;
        this.clocks = clocks;
        this.events = events;
    }

    /** What the public reads, and nothing else. */
    record Shelf(Noticed notice, String authority) {}

    @EventListener
    void publish(Noticed notice) {
        var body = register.on(clocks.today()).find(notice.commissioner());
        var page = new StringOutput();
        var shelf = new Shelf(notice, body.map(Party::name).orElse(""));
        templates.render(RELEASED + ".jte", Map.of("it", (Object) shelf), page);
        var title = notice.title() + ": " + notice.procurement();
        events.publishEvent(new Release(
                addressOf(notice, body.map(PublicNotices::wordOf).orElse("procurement")),
                "notice",
                title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…",
                notice.commissioner(),
                clocks.today(),
                page.toString(),
                notice.id(),
                null));
    }

    /** Where it stands on the public site. */
    static String addressOf(Noticed notice, String body) {
        return body + "/procurements/" + notice.id() + "/" + notice.ordinal() + "-" + plain(notice.kind());
    }

    static String wordOf(Party body) {
        return plain(body.trait("key").or(body::code).orElse(body.name()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
