package quorate.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.Tie;
import quorate.web.Choice;
import quorate.web.Typed;

/** One line of a scheme of delegation: who, which decisions, up to what, and how it is reported. */
record LimitPart() implements Part {

    @Override
    public String heading() {
        return "Who may decide what?";
    }

    @Override
    public Typed open(Content now, Typed asked, Around around) {
        var at = SeatPart.at(asked, now.limits().size());
        if (at < 0) return Typed.nothing();
        var limit = new Content(now.limits().get(at), List.of(), Map.of());
        var known = new HashMap<String, String>();
        known.put("at", Integer.toString(at + 1));
        known.put("post", limit.text("post"));
        known.put("office", Part.line(limit.words("office")));
        known.put("up-to", limit.text("up-to"));
        known.put("term", limit.text("term"));
        known.put("reports", limit.text("reports"));
        return Typed.prefilled(known, Map.of("families", limit.words("acts"), "acts", limit.words("acts")));
    }

    @Override
    public Content change(Content now, Typed typed, Around around) {
        var limit = new LinkedHashMap<String, Object>();
        var post = typed.value("post").isBlank()
                ? Optional.<PartyId>empty()
                : typed.found("post", "Choose the post from the list", PartyId::find);
        var office = post.flatMap(id -> around.register().on(around.law().day()).find(id))
                .flatMap(party -> party.trait("office"))
                .orElseGet(() -> String.join("-", Part.words(typed.optionalLine("office"))));
        if (post.isEmpty() && office.isEmpty()) typed.fault("post", "Choose the post, or enter the office");
        post.ifPresent(id -> limit.put("post", id.toString()));
        limit.put("office", office);
        var acts = new ArrayList<>(typed.choices("families", Part.values(TermsParts.FAMILIES)));
        acts.addAll(typed.choices("acts", Part.values(TermsParts.acts(around.law()))));
        if (acts.isEmpty()) typed.fault("acts", "Select at least one decision");
        limit.put("acts", acts);
        if (!typed.value("up-to").isBlank()) {
            var most = typed.money("up-to", "Enter the highest value");
            if (Money.ZERO.isMoreThan(most)) typed.fault("up-to", "Up to must not be below nothing");
            limit.put("up-to", most.plain());
        }
        var term = typed.optionalLine("term");
        if (!term.isEmpty()) limit.put("term", term);
        var reports = typed.optionalLine("reports");
        if (!reports.isEmpty()) limit.put("reports", reports);
        return now.with(
                "limits",
                SeatPart.placed(now.limits(), SeatPart.at(typed, now.limits().size()), limit));
    }

    /** The posts of the commissioner and of its committees that serve as an officer's. */
    static List<Choice> posts(Content now, Around around) {
        var view = around.register().on(around.law().day());
        return PartyId.find(now.text("of")).stream()
                .flatMap(of -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(of),
                        view.linksTo(of, Tie.PART_OF).stream().map(Link::from)))
                .flatMap(body -> view.linksTo(body, Tie.PART_OF).stream().map(Link::from))
                .distinct()
                .flatMap(id -> view.find(id).stream())
                .filter(party ->
                        party.kind() == Kind.POST && party.trait("office").isPresent())
                .map(LimitPart::choice)
                .toList();
    }

    private static Choice choice(Party post) {
        return Choice.of(post.id().toString(), post.trait("title").orElse(post.name()));
    }

    @Override
    public String done() {
        return "A limit added or changed";
    }
}
