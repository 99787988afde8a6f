package quorate.authority;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import quorate.authority.Quorum.Bound;
import quorate.authority.Quorum.Fraction;
import quorate.authority.Terms.Form;
import quorate.authority.Terms.Seat;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;
import quorate.web.Words;

/** Terms of reference as plain data. */
final class TermsNotation {

    private static final Quorum NOT_RECORDED = new Quorum.Unstated("the quorum is not recorded");

    /** What terms of reference may say besides what every instrument does. */
    static final List<String> KEYS = List.of(
            "body",
            "of",
            "form",
            "seats",
            "chair",
            "quorum",
            "counting",
            "voting",
            "public",
            "notice",
            "invites",
            "explains");

    private final Function<String, PartyId> party;

    TermsNotation(Function<String, PartyId> party) {
        this.party = party;
    }

    Terms read(Entry entry) {
        var notice = entry.text("notice", "0 days").split(" ", 2);
        if (notice.length < 2) {
            throw new IllegalArgumentException(
                    entry.where() + ": 'notice' must be such as '3 working-days', not '" + notice[0] + "'");
        }
        entry.value("of");
        return new Terms(
                party.apply(entry.text("body")),
                entry.words("of").stream().map(party).toList(),
                entry.findOne("form", Form.class).orElse(Form.COMMITTEE),
                entry.entries("seats").stream().map(TermsNotation::seat).toList(),
                entry.words("chair"),
                entry.findValue("quorum")
                        .map(rule -> QuorumNotation.read(entry.where() + ", quorum", rule))
                        .orElse(NOT_RECORDED),
                entry.findEntry("counting").map(TermsNotation::counting).orElse(Counting.NOT_STATED),
                entry.findEntry("voting").map(TermsNotation::voting).orElse(Voting.NOT_STATED),
                entry.truth("public", Truth.UNKNOWN),
                Integer.parseInt(notice[0]),
                notice[1].strip(),
                Set.copyOf(entry.words("invites")),
                entry.findEntry("explains").map(Entry::texts).orElse(Map.of()));
    }

    private static Seat seat(Entry entry) {
        entry.only("title", "office", "is", "votes", "count");
        var offices = entry.words("office");
        var kinds = entry.words("is");
        var title = entry.find("title").orElseGet(() -> title(entry.where(), offices, kinds));
        return new Seat(
                title,
                Set.copyOf(offices),
                Set.copyOf(kinds),
                entry.truth("votes", Truth.YES),
                entry.number("count", 1));
    }

    private static String title(String where, List<String> offices, List<String> kinds) {
        var words = offices.isEmpty() ? kinds : offices;
        if (words.isEmpty()) {
            throw new IllegalArgumentException(where + ": a seat needs a title, an office or a kind ('is')");
        }
        return Words.sentence(Capacities.list(words, "and"));
    }

    private static Counting counting(Entry entry) {
        entry.only("stayers", "deputies");
        return new Counting(entry.truth("stayers", Truth.UNKNOWN), entry.truth("deputies", Truth.UNKNOWN));
    }

    private static Voting voting(Entry entry) {
        var bound = Arrays.stream(Bound.values())
                .filter(each -> entry.has(each.key))
                .findFirst()
                .orElse(Bound.MORE_THAN);
        entry.only(bound.key, "of", "ties", "conditions", "electorate");
        return new Voting(
                bound,
                entry.findAs(bound.key, Fraction::parse, "a fraction such as 1/2")
                        .orElse(new Fraction(1, 2)),
                entry.findOne("of", Voting.Of.class).orElse(Voting.Of.NOT_STATED),
                entry.findOne("ties", Voting.Ties.class).orElse(Voting.Ties.NOT_STATED),
                conditions(entry),
                entry.words("electorate"));
    }

    private static List<Quorum> conditions(Entry entry) {
        return entry.items("conditions").stream()
                .map(rule -> QuorumNotation.read(entry.where() + ", conditions", rule))
                .toList();
    }

    static Map<String, Object> write(Terms terms, Function<PartyId, String> party) {
        var data = new LinkedHashMap<String, Object>();
        data.put("body", party.apply(terms.body()));
        data.put("of", terms.of().stream().map(party).toList());
        data.put("form", terms.form().key());
        if (!terms.seats().isEmpty())
            data.put("seats", terms.seats().stream().map(TermsNotation::write).toList());
        if (!terms.chairing().isEmpty()) data.put("chair", terms.chairing());
        data.put("quorum", QuorumNotation.write(terms.quorum()));
        data.put(
                "counting",
                Map.of(
                        "stayers",
                        terms.counting().stayers().word(),
                        "deputies",
                        terms.counting().deputies().word()));
        data.put("voting", write(terms.voting()));
        data.put("public", terms.meets().word());
        data.put("notice", terms.noticeDays() + " " + terms.notice());
        if (!terms.invites().isEmpty()) data.put("invites", List.copyOf(terms.invites()));
        if (!terms.explains().isEmpty()) data.put("explains", terms.explains());
        return data;
    }

    private static Map<String, Object> write(Seat seat) {
        return Map.of(
                "title", seat.title(),
                "office", List.copyOf(seat.offices()),
                "is", List.copyOf(seat.kinds()),
                "votes", seat.votes().word(),
                "count", Integer.toString(seat.count()));
    }

    private static Map<String, Object> write(Voting voting) {
        var data = new LinkedHashMap<String, Object>();
        data.put(voting.bound().key, voting.fraction().toString());
        data.put("of", Code.of(voting.of()));
        data.put("ties", Code.of(voting.ties()));
        if (!voting.conditions().isEmpty()) {
            data.put(
                    "conditions",
                    voting.conditions().stream().map(QuorumNotation::write).toList());
        }
        if (!voting.electorate().isEmpty()) data.put("electorate", voting.electorate());
        return data;
    }
}
