package quorate.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import quorate.authority.Authority;
import quorate.authority.Instrument;
import quorate.authority.Terms;
import quorate.clocks.Clocks;
import quorate.interests.Interest;
import quorate.interests.Interests;
import quorate.interests.RegisterEntry;
import quorate.kernel.PartyId;
import quorate.register.Register;
import quorate.web.Words;

/** What a committee rests on beside its meetings: its terms through the years, and what its people declared. */
final class Basis {

    private static final List<String> DECLARED =
            List.of("name", "position", "type", "interest", "in", "from", "until", "declared", "published");

    private final Authority authority;
    private final Interests interests;
    private final Register register;
    private final Clocks clocks;

    Basis(Authority authority, Interests interests, Register register, Clocks clocks) {
        this.authority = authority;
        this.interests = interests;
        this.register = register;
        this.clocks = clocks;
    }

    void put(PartyId committee, Bundle.Part part, Parcel parcel) {
        for (var instrument : authority.instruments(Long.MAX_VALUE).about(committee)) {
            if (!(instrument.content() instanceof Terms terms) || !terms.body().equals(committee)) continue;
            parcel.page(
                    new Parcel.Label(
                            "terms/" + instrument.span().from() + ".html",
                            instrument.title() + ", " + Words.span(instrument.span()),
                            "terms of reference",
                            Optional.of(instrument.span().from()),
                            true,
                            ""),
                    wording(instrument, terms));
        }
        if (part != Bundle.Part.WHOLE
                || register.on(clocks.today()).find(committee).isEmpty()) return;
        var entries = interests.registerOf(committee, clocks.today(), RegisterEntry.Readers.STAFF);
        parcel.list(
                new Parcel.Label(
                        "private/register-of-interests.csv",
                        "Register of interests, with what is not published",
                        "register",
                        Optional.of(clocks.today()),
                        false,
                        ""),
                DECLARED,
                entries.stream().flatMap(Basis::rows));
    }

    private static String wording(Instrument instrument, Terms terms) {
        var seats = new ArrayList<String>();
        for (var seat : terms.seats()) {
            seats.add("<li>" + Entities.escape(seat.title()) + (seat.count() > 1 ? " (" + seat.count() + ")" : "")
                    + "</li>");
        }
        return """
                <p>In force %s.</p>
                <h2>Members</h2>
                <ul>%s</ul>
                <h2>Quorum</h2>
                <p>%s</p>
                <h2>Voting</h2>
                <p>%s</p>
                <h2>Chair</h2>
                <p>%s</p>
                """.formatted(
                        Entities.escape(Words.span(instrument.span())),
                        String.join("", seats),
                        Entities.escape(terms.quorumInWords()),
                        Entities.escape(terms.voting().inWords()),
                        Entities.escape(terms.chairInWords()));
    }

    private static Stream<List<String>> rows(RegisterEntry entry) {
        if (entry.interests().isEmpty()) {
            return Stream.of(row(entry, entry.nilReturn() ? "Nothing to declare" : "Nothing declared yet"));
        }
        return entry.interests().stream().map(interest -> row(entry, interest));
    }

    private static List<String> row(RegisterEntry entry, String said) {
        return List.of(entry.name(), String.join("; ", entry.positions()), "", said, "", "", "", "", "");
    }

    private static List<String> row(RegisterEntry entry, Interest interest) {
        return List.of(
                entry.name(),
                String.join("; ", entry.positions()),
                interest.type().toString(),
                interest.description(),
                interest.partyName(),
                interest.span().from().toString(),
                interest.span().end().map(day -> day.minusDays(1).toString()).orElse(""),
                interest.declared().toString(),
                interest.consent() ? "yes" : "no: " + interest.refusal());
    }
}
