package quorate.atlas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.kernel.PartyId;
import quorate.register.Elsewhere;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Column;
import quorate.web.Crumb;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;

/** Who is connected with a body, as a picture with the same facts in a table beside it. Nothing about people. */
@Controller
@Door(Door.Who.PUBLIC)
class ConnectionPages implements Elsewhere {

    private static final int SIZE = 50;
    private static final List<String> HEADER =
            List.of("body", "connection", "other", "code", "kind", "from", "until", "source");

    private final Register register;

    ConnectionPages(Register register) {
        this.register = register;
    }

    /** @param address of the table as a file */
    record Around(Party party, Net net, List<Connection> lines, Paging paging, List<Column> columns, String address) {

        /** The name in lines that fit into the box in the middle. */
        List<String> middle() {
            return Net.broken(party.name());
        }
    }

    @Override
    public List<Crumb> about(Party body, OnDay on, Optional<CurrentPerson> person) {
        return List.of(
                Crumb.of("Its connections, as a picture and a table", body.page() + "/connections" + on.query()));
    }

    @GetMapping("/register/{code:[A-Za-z0-9]{1,12}}/connections")
    ModelAndView ofCode(@PathVariable String code, OnDay on, @RequestParam(defaultValue = "1") String page) {
        var party = register.on(on.day(), on.known()).findByCode("ods", code);
        return page(party, "/register/" + code, on, page);
    }

    @GetMapping("/register/id/{id}/connections")
    ModelAndView ofId(@PathVariable UUID id, OnDay on, @RequestParam(defaultValue = "1") String page) {
        var party = register.on(on.day(), on.known()).find(new PartyId(id)).filter(ConnectionPages::isShown);
        return page(party, "/register/id/" + id, on, page);
    }

    @GetMapping("/register/{code:[A-Za-z0-9]{1,12}}/connections.csv")
    void tableOfCode(@PathVariable String code, OnDay on, HttpServletResponse response) {
        answer(register.on(on.day(), on.known()).findByCode("ods", code), on, response);
    }

    @GetMapping("/register/id/{id}/connections.csv")
    void tableOfId(@PathVariable UUID id, OnDay on, HttpServletResponse response) {
        answer(register.on(on.day(), on.known()).find(new PartyId(id)).filter(ConnectionPages::isShown), on, response);
    }

    /** People and their posts have no picture here. */
    private static boolean isShown(Party party) {
        return party.kind() != Kind.PERSON && party.kind() != Kind.POST;
    }

    /** Of whoever did not exist on the day, the page of the register says so. */
    private ModelAndView page(Optional<Party> party, String body, OnDay on, String page) {
        if (party.isEmpty()) return Page.seeOther(body + on.query());
        var all = connections(party.get(), on);
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, all.size());
        var from = (int) paging.before();
        return Page.of(
                "atlas/connections",
                new Around(
                        party.get(),
                        Net.of(all, on.query(), "#table"),
                        all.subList(from, Math.min(all.size(), from + SIZE)),
                        paging,
                        List.of(
                                Column.text("Connection"),
                                Column.text("With"),
                                Column.text("Code"),
                                Column.text("Kind"),
                                Column.text("Days"),
                                Column.text("Source")),
                        party.get().page() + "/connections.csv" + on.query()));
    }

    private List<Connection> connections(Party party, OnDay on) {
        return Connection.of(party.id(), register.on(on.day(), on.known()), day -> register.on(day, on.known()));
    }

    private void answer(Optional<Party> party, OnDay on, HttpServletResponse response) {
        var body = party.orElseThrow(Page::missing);
        var rows = connections(body, on).stream()
                .map(connection -> List.of(
                        body.name(),
                        connection.words(),
                        connection.other().name(),
                        connection.other().code().orElse(""),
                        connection.other().kind().toString(),
                        connection.link().span().from().toString(),
                        connection.link().span().end().map(Object::toString).orElse(""),
                        connection.link().source()));
        Csv.answer(response, "connections-" + on.day() + ".csv", HEADER, rows);
    }
}
