package quorate.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import quorate.kernel.PartyId;

/**
 * The register as it was on one day, as far as it was known at one moment. Immutable: hold it as long as a judgement
 * lasts and every answer is of one piece.
 */
public interface View {

    LocalDate day();

    /** The number up to which facts are counted as known. */
    long known();

    /** The party, if it existed on the day. */
    Optional<Party> find(PartyId id);

    /** @throws java.util.NoSuchElementException with a sentence if it did not exist on the day */
    Party get(PartyId id);

    /**
     * @param scheme {@code ods} for codes of the Organisation Data Service, {@code key} for short names used in examples
     *     and addresses
     */
    Optional<Party> findByCode(String scheme, String code);

    /** Whom somebody means by a short name, an ODS code or an id, each whole: how addresses and commands name a party. */
    default Optional<Party> findByWord(String word) {
        var text = word.strip();
        return findByCode("key", text)
                .or(() -> findByCode("ods", text.toUpperCase(Locale.ROOT)))
                .or(() -> PartyId.find(text).flatMap(this::find));
    }

    /** Links that hold on the day and begin at the party. */
    List<Link> linksFrom(PartyId id);

    /** Links that hold on the day and end at the party. */
    List<Link> linksTo(PartyId id);

    /** Links of one tie from the party. */
    default List<Link> linksFrom(PartyId id, Tie tie) {
        return linksFrom(id).stream().filter(link -> link.tie() == tie).toList();
    }

    /** Links of one tie to the party. */
    default List<Link> linksTo(PartyId id, Tie tie) {
        return linksTo(id).stream().filter(link -> link.tie() == tie).toList();
    }

    /** The people who hold the post on the day: one as a rule, more in a job share, none in a vacancy. */
    default List<PartyId> holdersOf(PartyId post) {
        return linksTo(post, Tie.HOLDS).stream().map(Link::from).toList();
    }

    /** The posts that the person holds on the day. */
    default List<PartyId> postsOf(PartyId person) {
        return linksFrom(person, Tie.HOLDS).stream().map(Link::to).toList();
    }

    /** Parties of a kind on the day. */
    List<Party> list(Kind kind);
}
