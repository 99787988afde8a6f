package quorate.founding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.clocks.Clocks;
import quorate.kernel.Fresh;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.register.Tie;
import quorate.stories.AddressExamples;

/** A committee that the secretary of the Anytown committee is setting up, and the seats of her own committee. */
class FoundingAddresses implements AddressExamples {

    private static final UUID DRAFT = Fresh.idOf("addresses", "draft");
    private static final UUID SEAT = Fresh.idOf("addresses", "seat");
    private static final PartyId COMMITTEE = somebody("anytown-pccc");
    private static final PartyId CHAIR = somebody("anytown-pccc-chair");

    private final Register register;

    FoundingAddresses(FoundingStore store, Register register, Clocks clocks) {
        this.register = register;
        var body = new Founding.Body(
                "Access Committee",
                List.of(somebody("anytown-ccg")),
                "committee",
                List.of("primary-medical"),
                LocalDate.of(2016, 7, 1));
        var holder = new Founding.Holder(
                java.util.Optional.of(somebody("priya-nair")), "Priya Nair", body.from(), java.util.Optional.empty());
        var seat = new Founding.Place(SEAT, "Lay member, chair", "chair", "lay", "yes", List.of(holder));
        clocks.write(number -> {
            store.write(Founding.of(DRAFT, body).with(seat), somebody("fiona-kerr"), number);
            return number;
        });
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var draft = "/committees/drafts/" + DRAFT;
        var examples = new HashMap<String, List<String>>();
        for (var page : List.of("", "/terms", "/rules", "/seats", "/people", "/explanations", "/records")) {
            examples.put("/committees/drafts/{draft}" + page, List.of(draft + page));
        }
        for (var page : List.of("", "/removals", "/holders/new?name=Margaret", "/holders", "/holders/1/removals")) {
            var pattern = "/committees/drafts/{draft}/seats/{seat}"
                    + page.replaceFirst("\\?.*", "").replace("/1/", "/{at}/");
            // Whoever removes a seat must not take it from whoever knocks next.
            var seat = page.equals("/removals") ? new UUID(0, 0) : SEAT;
            examples.put(pattern, List.of(draft + "/seats/" + seat + page));
        }
        var holding = register.on(LocalDate.of(2016, 5, 10))
                .linksTo(CHAIR, Tie.HOLDS)
                .getFirst()
                .id();
        var seats = "/committees/" + COMMITTEE;
        examples.put("/committees/{id}/seats", List.of(seats + "/seats"));
        examples.put("/committees/{id}/posts", List.of(seats + "/posts"));
        examples.put(
                "/committees/{id}/posts/{post}/holders/new",
                List.of(seats + "/posts/" + CHAIR + "/holders/new?name=Margaret"));
        examples.put("/committees/{id}/posts/{post}/holders", List.of(seats + "/posts/" + CHAIR + "/holders"));
        examples.put("/committees/{id}/holdings/{holding}/end", List.of(seats + "/holdings/" + holding + "/end"));
        examples.put("/committees/{id}/holdings/{holding}/ends", List.of(seats + "/holdings/" + holding + "/ends"));
        return examples;
    }

    private static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }
}
