package quorate.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.contracts.Agreement;
import quorate.contracts.Contracts;
import quorate.kernel.Citation;
import quorate.kernel.Code;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Sort;
import quorate.web.Typed;

/** The documents of all agreements of a commissioner: what is held, what is expected and missing; and whose somebody may read. */
@Controller
@Door(Door.Who.SIGNED_IN)
class InventoryPages {

    static final String HERE = "/contracts/commissioners/{word}/documents";
    private static final int SIZE = 50;

    private final Documents documents;
    private final DocumentKinds kinds;
    private final Contracts contracts;
    private final Readers readers;
    private final Register register;

    InventoryPages(Documents documents, DocumentKinds kinds, Contracts contracts, Readers readers, Register register) {
        this.documents = documents;
        this.kinds = kinds;
        this.contracts = contracts;
        this.readers = readers;
        this.register = register;
    }

    record Mine(List<Party> commissioners, List<Agreement> own) {}

    @GetMapping("/contracts/documents")
    ModelAndView mine(CurrentPerson person, OnDay on) {
        var sight = readers.of(person);
        var view = register.on(on.today());
        var holdings = contracts.holdings(on.day(), on.known());
        var commissioners = sight.reads().stream()
                .flatMap(id -> view.find(id).stream())
                .filter(party -> party.kind().isCommissioner() || party.kind().isNhsEngland())
                .sorted(Comparator.comparing(Party::name))
                .toList();
        var own = sight.practices().stream()
                .flatMap(id -> view.find(id).flatMap(Party::code).stream())
                .flatMap(code -> holdings.of(code).stream())
                .filter(agreement -> !agreement.published() && sight.mayOpen(agreement))
                .sorted(Comparator.comparing(Agreement::title))
                .toList();
        return Page.of("documents/mine", new Mine(commissioners, own));
    }

    record Tally(long held, long missing, int contracts, int unentered) {}

    record Listing(
            Party body,
            Typed typed,
            List<InventoryLine> lines,
            Paging paging,
            Sort sort,
            Tally tally,
            List<Choice> kinds,
            List<Citation> sources) {

        String here() {
            return InventoryPages.page(body);
        }

        List<Choice> states() {
            return Stream.of(State.values())
                    .filter(state -> state != State.REMOVED)
                    .map(state -> Choice.of(Code.of(state), state.toString()))
                    .toList();
        }
    }

    static String page(Party body) {
        return "/contracts/commissioners/"
                + body.code()
                        .or(() -> body.trait("key"))
                        .orElseGet(() -> body.id().toString()) + "/documents";
    }

    private Party body(String word, OnDay on) {
        return register.on(on.day(), on.known())
                .findByWord(word)
                .filter(party -> party.kind().isCommissioner() || party.kind().isNhsEngland())
                .orElseThrow(Page::missing);
    }

    /** @param lines of everything, before any filter */
    private record All(List<InventoryLine> lines, Tally tally) {}

    private All all(Party body, CurrentPerson person, OnDay on) {
        var sight = readers.of(person);
        if (!sight.reads().contains(body.id())) throw new AccessDeniedException("Reads no documents of it");
        var every = contracts.of(body, on.day(), on.known());
        var entered = every.stream().filter(it -> !it.published()).toList();
        sight.over(entered);
        var open = entered.stream().filter(sight::mayOpen).toList();
        var held = documents.list(open.stream().map(Agreement::id).toList(), on.day(), on.known());
        var holdings = contracts.holdings(on.day(), on.known());
        var byAgreement = new LinkedHashMap<java.util.UUID, List<Held>>();
        held.forEach(it -> byAgreement
                .computeIfAbsent(it.agreement(), none -> new ArrayList<>())
                .add(it));
        var lines = new ArrayList<InventoryLine>();
        for (var agreement : open) {
            var name = holdings.practice(agreement.practice()).map(Party::name).orElse(agreement.title());
            var whole = Pile.of(agreement, byAgreement.getOrDefault(agreement.id(), List.of()), on.day());
            whole.all().stream()
                    .filter(it -> !it.isRemoved() && sight.mayRead(it, agreement))
                    .forEach(it -> lines.add(InventoryLine.of(agreement, name, it, State.of(it, whole))));
            whole.missing(kinds.all()).forEach(it -> lines.add(InventoryLine.of(agreement, name, it)));
        }
        return new All(
                lines,
                new Tally(
                        lines.stream()
                                .filter(it -> it.held().isPresent() && it.state() != State.REPLACED)
                                .count(),
                        lines.stream().filter(it -> it.state() == State.MISSING).count(),
                        open.size(),
                        every.size() - entered.size()));
    }

    private Stream<InventoryLine> filtered(All all, Typed typed) {
        var words = typed.optionalLine("q").strip();
        var kind = typed.value("kind");
        var state = typed.value("state");
        var found = words.isEmpty()
                ? Set.<java.util.UUID>of()
                : documents.searched(
                        all.lines().stream()
                                .map(it -> it.agreement().id())
                                .distinct()
                                .toList(),
                        words);
        return all.lines().stream()
                .filter(it -> words.isEmpty()
                        || it.fits(words)
                        || it.held().map(Held::id).filter(found::contains).isPresent())
                .filter(it -> kind.isEmpty() || it.kind().id().equals(kind))
                .filter(it -> state.isEmpty()
                        ? it.state() != State.REPLACED
                        : Code.of(it.state()).equals(state));
    }

    @GetMapping(HERE)
    ModelAndView list(
            @PathVariable String word,
            CurrentPerson person,
            Typed typed,
            OnDay on,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        var body = body(word, on);
        var all = all(body, person, on);
        var order = Sort.parse(sort);
        var found = filtered(all, typed).sorted(InventoryLine.order(order)).toList();
        var paging = new Paging(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, SIZE, found.size());
        return Page.of(
                "documents/inventory",
                new Listing(
                        body,
                        typed,
                        found.stream().skip(paging.before()).limit(SIZE).toList(),
                        paging,
                        order,
                        all.tally(),
                        kinds.choices(),
                        kinds.sources()));
    }

    @GetMapping(HERE + ".csv")
    void csv(@PathVariable String word, CurrentPerson person, Typed typed, OnDay on, HttpServletResponse response) {
        var body = body(word, on);
        var all = all(body, person, on);
        Csv.answer(
                response,
                "documents-of-contracts-" + on.day() + ".csv",
                InventoryLine.HEADINGS,
                filtered(all, typed).sorted(InventoryLine.order(Sort.NONE)).map(InventoryLine::row));
    }
}
