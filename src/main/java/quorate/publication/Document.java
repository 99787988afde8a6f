package quorate.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import quorate.web.Words;

/**
 * One version of a published document.
 *
 * @param address below {@code /public/}
 * @param version from 1
 * @param latest the newest version at this address
 * @param kind agenda, paper, minutes, register, decision, notice
 * @param body whose document it is
 * @param day the day it is about
 * @param number the number of the write that released it
 * @param at when it was released
 * @param replaces why it replaced the version before; empty for a first version, or where no reason was given
 * @param page what it says; empty once it is withdrawn
 * @param withdrawn why it is no longer there; empty while it is
 */
public record Document(
        String address,
        int version,
        int latest,
        String kind,
        UUID body,
        String bodyName,
        LocalDate day,
        long number,
        Instant at,
        Optional<String> replaces,
        Optional<Leaf> page,
        Optional<Withdrawn> withdrawn) {

    /** @param hash SHA-256 of title and HTML, in hexadecimal */
    public record Leaf(String title, String html, String hash) {}

    /** @param words what was said about it besides its ground; may be empty */
    public record Withdrawn(Ground ground, String words, Instant at) {}

    /** Its title; of a withdrawn document, which may have been withdrawn for its title, only what it was. */
    public String title() {
        return page.map(Leaf::title).orElseGet(() -> kindWords() + " of " + Words.day(day));
    }

    /** "Minutes". */
    public String kindWords() {
        return Words.sentence(kind);
    }

    /** True if no later version stands at the same address. */
    public boolean isLatest() {
        return version == latest;
    }

    /** Its permanent address on this site. */
    public String path() {
        return "/public/" + address;
    }
}
