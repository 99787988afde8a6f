package quorate.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import quorate.kernel.PartyId;
import quorate.register.Fact.Described;
import quorate.register.Fact.Kinded;
import quorate.register.Fact.Linked;

/** Everything the register knows, in memory, as complete as one number. Immutable, and shares with its successor. */
final class Picture {

    static final Picture BLANK = new Picture(-1, Shelf.empty(), Shelf.empty());

    private static final int WORTH_MENDING = 2_000;

    private final long number;
    private final Shelf<PartyId, Dossier> dossiers;
    private final Shelf<String, List<PartyId>> codes;
    private volatile @Nullable Map<Kind, List<PartyId>> kinds;
    private volatile @Nullable Index index;

    /** An index of before, and who has changed since. */
    private @Nullable Index earlier;

    private Set<PartyId> since = Set.of();

    private Picture(long number, Shelf<PartyId, Dossier> dossiers, Shelf<String, List<PartyId>> codes) {
        this.number = number;
        this.dossiers = dossiers;
        this.codes = codes;
    }

    /** Rows that are new, or whose end of knowledge is. */
    record Changes(List<Kinded> kinds, List<Described> descriptions, List<Linked> links) {
        boolean isEmpty() {
            return kinds.isEmpty() && descriptions.isEmpty() && links.isEmpty();
        }

        /** Those whose name or codes may be others now. */
        Set<PartyId> named() {
            var named = new HashSet<PartyId>();
            kinds.forEach(fact -> named.add(fact.party()));
            descriptions.forEach(fact -> named.add(fact.party()));
            return named;
        }
    }

    long number() {
        return number;
    }

    Optional<Dossier> find(PartyId id) {
        return Optional.ofNullable(dossiers.get(id));
    }

    /** Whoever ever had the code. */
    List<PartyId> withCode(String scheme, String code) {
        var found = codes.get(codeKey(scheme, code));
        return found == null ? List.of() : found;
    }

    void forEach(BiConsumer<PartyId, Dossier> visitor) {
        dossiers.forEach(visitor);
    }

    /** Whoever was ever known to be of the kind. */
    List<PartyId> ofKind(Kind kind) {
        var all = kinds;
        if (all == null) {
            var found = new EnumMap<Kind, List<PartyId>>(Kind.class);
            dossiers.forEach((id, dossier) -> dossier.kinds.stream()
                    .map(Kinded::kind)
                    .distinct()
                    .forEach(each -> found.computeIfAbsent(each, none -> new ArrayList<>())
                            .add(id)));
            kinds = all = found;
        }
        return all.getOrDefault(kind, List.of());
    }

    Index index() {
        var made = index;
        if (made == null) index = made = earlier == null ? Index.of(this) : earlier.with(this, since);
        return made;
    }

    Picture with(Changes changes, long number) {
        if (changes.isEmpty()) {
            var same = new Picture(number, dossiers, codes);
            same.kinds = kinds;
            same.inheritIndex(this, Set.of());
            return same;
        }
        var touched = new HashMap<PartyId, Touched>();
        changes.kinds().forEach(fact -> of(fact.party(), touched).kinds.add(fact));
        changes.descriptions()
                .forEach(fact -> of(fact.party(), touched).descriptions.add(fact));
        changes.links().forEach(fact -> {
            of(fact.link().from(), touched).out.add(fact);
            of(fact.link().to(), touched).in.add(fact);
        });
        var renewed = HashMap.<PartyId, Dossier>newHashMap(touched.size());
        touched.forEach((id, news) -> {
            var old = dossiers.get(id);
            renewed.put(
                    id, (old == null ? Dossier.empty(id) : old).with(news.kinds, news.descriptions, news.out, news.in));
        });
        var next = new Picture(number, dossiers.with(renewed), codes.with(newCodes(changes.descriptions())));
        next.inheritIndex(this, changes.named());
        return next;
    }

    /** Names change seldom and searches come often, so that an index is mended, not made anew, unless much has changed. */
    private void inheritIndex(Picture before, Set<PartyId> touched) {
        var made = before.index;
        if (touched.isEmpty()) index = made;
        earlier = made == null ? before.earlier : made;
        since = new HashSet<>(made == null ? before.since : Set.of());
        since.addAll(touched);
        if (since.size() > WORTH_MENDING) earlier = null;
        if (earlier == null) since = Set.of();
    }

    private Map<String, List<PartyId>> newCodes(List<Described> descriptions) {
        var renewed = new HashMap<String, List<PartyId>>();
        for (var fact : descriptions) {
            for (var scheme : List.of("ods", "key")) {
                var code = fact.traits().get(scheme);
                if (code == null) continue;
                var key = codeKey(scheme, code);
                var holders = renewed.getOrDefault(key, withCode(scheme, code));
                if (holders.contains(fact.party())) continue;
                var more = new ArrayList<>(holders);
                more.add(fact.party());
                renewed.put(key, List.copyOf(more));
            }
        }
        return renewed;
    }

    private static String codeKey(String scheme, String code) {
        return scheme + ' ' + code.strip().toUpperCase(Locale.ROOT);
    }

    private static Touched of(PartyId id, Map<PartyId, Touched> touched) {
        return touched.computeIfAbsent(id, none -> new Touched());
    }

    private static final class Touched {
        final List<Kinded> kinds = new ArrayList<>(1);
        final List<Described> descriptions = new ArrayList<>(1);
        final List<Linked> out = new ArrayList<>(1);
        final List<Linked> in = new ArrayList<>(1);
    }
}
