package quorate.disclosures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quorate.kernel.Citation;
import quorate.kernel.Entry;
import quorate.kernel.PlainYaml;
import quorate.kernel.Weight;
import quorate.law.Law;
import quorate.law.RuleText;

/**
 * Who declares, by post and day: {@code law/interests/declarers.yaml}.
 *
 * @param elsewhere the rules on which a body rests that the guidance does not bind, and that has adopted a rule of its own
 */
record Declarers(
        Law law,
        List<Group> groups,
        List<Line> posts,
        List<String> elsewhere,
        First first,
        Letters letters,
        List<Decider> deciders) {

    private static final List<String> KEYS = List.of("office", "seat-kind", "voting", "engaged");

    /** @param rules that put it on a register; none where no source was found */
    record Group(String id, String words, List<String> rules) {}

    /** @param traits what a post must have to fit */
    record Line(Map<String, String> traits, String group) {
        boolean fits(Map<String, String> post) {
            return traits.entrySet().stream()
                    .allMatch(trait -> trait.getValue().equals(post.getOrDefault(trait.getKey(), "")));
        }
    }

    /** Who decides that an interest is not published, while the rule is in force. */
    record Decider(String rule, List<String> offices) {}

    record First(int days, List<String> rules) {}

    /** @param before days before the last one that somebody is reminded first, {@code after} it once more */
    record Letters(int before, int after) {}

    /**
     * What puts somebody on the register.
     *
     * @param weight how binding; empty where no rule in force names the group, which is not settled
     * @param since the first day of the rule; the beginning of time where there is none
     */
    record Duty(Group group, Optional<Weight> weight, List<String> because, LocalDate since, List<Citation> sources) {

        boolean isSettled() {
            return weight.isPresent();
        }

        /** "required", "asked for by guidance" and so on; never "required" for what was not read in a source. */
        String footing() {
            if (weight.isEmpty()) return "Not settled: no rule found names " + group.words();
            var read = sources.stream().anyMatch(source -> source.evidence().isSourced());
            return switch (weight.get()) {
                case MUST ->
                    read ? "Required of " + group.words() : "Expected of " + group.words() + ", source not verified";
                case COMPLY_OR_EXPLAIN -> "Asked of " + group.words() + " by the guidance";
                case SHOULD -> "Expected of " + group.words();
                case LOCAL -> "Asked of " + group.words() + " where the body’s own policy does";
            };
        }
    }

    static Declarers of(Law law) {
        var name = "interests/declarers.yaml";
        var file = Entry.of(name, PlainYaml.document(law.table(name)))
                .only("groups", "posts", "elsewhere", "first", "reminders", "withholding");
        var first = file.entry("first").only("days", "rules");
        var letters = file.entry("reminders").only("before", "after");
        return new Declarers(
                law,
                file.entries("groups").stream().map(Declarers::group).toList(),
                file.entries("posts").stream().map(Declarers::line).toList(),
                file.entry("elsewhere").only("rules").words("rules"),
                new First(first.number("days"), first.words("rules")),
                new Letters(letters.number("before"), letters.number("after")),
                file.entries("withholding").stream()
                        .map(entry -> new Decider(
                                entry.only("rule", "offices", "cites").text("rule"), entry.words("offices")))
                        .toList());
    }

    private static Group group(Entry entry) {
        entry.only("group", "words", "rules");
        return new Group(entry.text("group"), entry.text("words"), entry.words("rules"));
    }

    private static Line line(Entry entry) {
        entry.only("office", "seat-kind", "voting", "engaged", "group");
        var traits = entry.texts();
        traits.remove("group");
        return new Line(Map.copyOf(traits), entry.text("group"));
    }

    /** @param post the post's traits */
    Duty ofPost(Map<String, String> post, LocalDate day) {
        var known = post.entrySet().stream()
                .filter(trait -> KEYS.contains(trait.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return posts.stream()
                .filter(line -> line.fits(known))
                .findFirst()
                .map(line -> ofGroup(line.group(), day))
                .orElseThrow();
    }

    /** @throws IllegalArgumentException for a group that is not there */
    Duty ofGroup(String id, LocalDate day) {
        var group = groups.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no group '" + id + "'; there are "
                        + groups.stream().map(Group::id).toList()));
        return duty(group, group.rules(), day);
    }

    private Duty duty(Group group, List<String> ids, LocalDate day) {
        var on = law.on(day);
        var rules = ids.stream().flatMap(rule -> on.findRule(rule).stream()).toList();
        return new Duty(
                group,
                rules.stream().map(RuleText::weight).min(Weight::compareTo),
                rules.stream().map(RuleText::id).toList(),
                rules.stream()
                        .map(rule -> rule.span().from())
                        .min(LocalDate::compareTo)
                        .orElse(LocalDate.MIN),
                rules.stream()
                        .flatMap(rule -> rule.sources().stream())
                        .distinct()
                        .toList());
    }

    /**
     * The same at a body that the guidance for commissioners does not bind, such as a provider that buys services from others: it
     * rests on the body's own rule, or on nothing that was found.
     *
     * @param own the first day of the body's own rule; empty where it has none
     */
    Duty elsewhere(Duty duty, Optional<LocalDate> own, LocalDate day) {
        var it = duty(duty.group(), own.isPresent() ? elsewhere : List.of(), day);
        return new Duty(it.group(), it.weight(), it.because(), own.orElse(LocalDate.MIN), it.sources());
    }

    /** The posts whose holder decides that an interest is not published; none where no rule in force names any. */
    List<String> decidersOn(LocalDate day) {
        return deciders.stream()
                .filter(one -> law.on(day).findRule(one.rule()).isPresent())
                .flatMap(one -> one.offices().stream())
                .distinct()
                .toList();
    }

    /** The last day for a first declaration. @param since from when the person holds the post */
    LocalDate firstBy(LocalDate since, Duty duty, LocalDate day) {
        var from = since.isBefore(duty.since()) && !duty.since().equals(LocalDate.MIN) ? duty.since() : since;
        var rule = first.rules().stream()
                .flatMap(id -> law.on(day).findRule(id).stream())
                .findFirst();
        var start = rule.map(text -> text.span().from()).filter(from::isBefore).orElse(from);
        return start.plusDays(first.days());
    }
}
