package quorate.authority;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import quorate.authority.Quorum.Bound;
import quorate.authority.Quorum.Fraction;
import quorate.authority.Terms.Form;
import quorate.authority.Terms.Seat;
import quorate.kernel.PartyId;
import quorate.kernel.Truth;

/** Terms of reference as plain data. */
final class TermsNotation {

    private static final Quorum NOT_RECORDED = new Quorum.Unstated("the quorum is not recorded");

    private final Function<String, PartyId> party;

    TermsNotation(Function<String, PartyId> party) {
        this.party = party;
    }

    Terms read(Plain.Keys keys) {
        var notice = keys.take("notice").map(text -> Plain.text(text, "notice")).orElse("0 days");
        var space = notice.indexOf(' ');
        if (space < 0) throw new IllegalArgumentException("notice: such as '3 working-days'; this is '" + notice + "'");
        return new Terms(
                party.apply(keys.get("body")),
                Plain.words(keys.need("of"), "of").stream().map(party).toList(),
                Form.parse(
                        keys.take("form").map(text -> Plain.text(text, "form")).orElse("committee")),
                keys.take("seats").map(TermsNotation::seats).orElse(List.of()),
                keys.take("chair").map(words -> Plain.words(words, "chair")).orElse(List.of()),
                keys.take("quorum").map(QuorumNotation::read).orElse(NOT_RECORDED),
                keys.take("counting").map(TermsNotation::counting).orElse(Counting.NOT_STATED),
                keys.take("voting").map(TermsNotation::voting).orElse(Voting.NOT_STATED),
                keys.take("public").map(Plain::truth).orElse(Truth.UNKNOWN),
                Plain.number(notice.substring(0, space), "notice"),
                notice.substring(space + 1).strip(),
                Set.copyOf(keys.take("invites")
                        .map(words -> Plain.words(words, "invites"))
                        .orElse(List.of())),
                keys.take("explains").map(TermsNotation::texts).orElse(Map.of()));
    }

    private static List<Seat> seats(Object data) {
        return Plain.list(data, "seats").stream().map(TermsNotation::seat).toList();
    }

    private static Seat seat(Object data) {
        var keys = Plain.map(data, "A seat");
        var offices =
                keys.take("office").map(words -> Plain.words(words, "office")).orElse(List.of());
        var kinds = keys.take("is").map(words -> Plain.words(words, "is")).orElse(List.of());
        var votes = keys.take("votes").map(Plain::truth).orElse(Truth.YES);
        var count =
                keys.take("count").map(number -> Plain.number(number, "count")).orElse(1);
        var title = keys.take("title").map(text -> Plain.text(text, "title")).orElseGet(() -> title(offices, kinds));
        keys.done();
        return new Seat(title, Set.copyOf(offices), Set.copyOf(kinds), votes, count);
    }

    private static String title(List<String> offices, List<String> kinds) {
        var words = offices.isEmpty() ? kinds : offices;
        if (words.isEmpty()) throw new IllegalArgumentException("A seat needs a title, an office or a kind ('is')");
        return Words.first(Words.capacities(words, "and"));
    }

    static Counting counting(Object data) {
        var keys = Plain.map(data, "counting");
        var stayers = keys.take("stayers").map(Plain::truth).orElse(Truth.UNKNOWN);
        var deputies = keys.take("deputies").map(Plain::truth).orElse(Truth.UNKNOWN);
        keys.done();
        return new Counting(stayers, deputies);
    }

    static Voting voting(Object data) {
        var keys = Plain.map(data, "voting");
        var bound = Arrays.stream(Bound.values())
                .filter(each -> keys.containsKey(each.key))
                .findFirst()
                .orElse(Bound.MORE_THAN);
        var fraction = keys.take(bound.key)
                .map(text -> Fraction.parse(Plain.text(text, bound.key)))
                .orElse(new Fraction(1, 2));
        var of = keys.take("of")
                .map(word -> Voting.Of.valueOf(constant(word, "of")))
                .orElse(Voting.Of.NOT_STATED);
        var ties = keys.take("ties")
                .map(word -> Voting.Ties.valueOf(constant(word, "ties")))
                .orElse(Voting.Ties.NOT_STATED);
        var conditions = keys.take("conditions")
                .map(list -> Plain.list(list, "conditions").stream()
                        .map(QuorumNotation::read)
                        .toList())
                .orElse(List.of());
        var electorate = keys.take("electorate")
                .map(words -> Plain.words(words, "electorate"))
                .orElse(List.of());
        keys.done();
        return new Voting(bound, fraction, of, ties, conditions, electorate);
    }

    private static String constant(Object word, String key) {
        return Plain.text(word, key).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, String> texts(Object data) {
        var texts = new LinkedHashMap<String, String>();
        var keys = Plain.map(data, "explains");
        for (var name : List.copyOf(keys.names())) texts.put(name, keys.get(name));
        return texts;
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
                        Plain.word(terms.counting().stayers()),
                        "deputies",
                        Plain.word(terms.counting().deputies())));
        data.put("voting", write(terms.voting()));
        data.put("public", Plain.word(terms.meets()));
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
                "votes", Plain.word(seat.votes()),
                "count", Integer.toString(seat.count()));
    }

    private static Map<String, Object> write(Voting voting) {
        var data = new LinkedHashMap<String, Object>();
        data.put(voting.bound().key, voting.fraction().toString());
        data.put("of", voting.of().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        data.put("ties", voting.ties().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!voting.conditions().isEmpty()) {
            data.put(
                    "conditions",
                    voting.conditions().stream().map(QuorumNotation::write).toList());
        }
        if (!voting.electorate().isEmpty()) data.put("electorate", voting.electorate());
        return data;
    }
}
