package quorate.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.files.PaperType;
import quorate.kernel.Actor;
import quorate.kernel.FileId;
import quorate.kernel.Happening;
import quorate.kernel.PartyId;

/**
 * A document of an agreement, as it was filed.
 *
 * @param day the day that it bears
 * @param signers by whom it is signed; empty for a draft that nobody signed
 * @param original where the original lies
 * @param earlier the document that it replaces
 * @param named codes of other practices that stand in it
 * @param readable whether any text could be read in it
 */
record Held(
        UUID id,
        UUID agreement,
        DocumentKind kind,
        String title,
        LocalDate day,
        String signers,
        String original,
        About about,
        Optional<UUID> earlier,
        Copy copy,
        List<String> named,
        boolean readable,
        LocalDate filed,
        PartyId by,
        long number,
        Optional<Removal> removal) {

    /** The file itself. */
    record Copy(FileId file, String name, PaperType type, long size, String hash) {

        /** Enough of it to tell two files apart on paper. */
        String shortHash() {
            return hash.substring(0, 12);
        }
    }

    record Removal(String why, LocalDate day, PartyId by) {}

    Held {
        named = List.copyOf(named);
    }

    boolean isSigned() {
        return !signers.isEmpty();
    }

    boolean isRemoved() {
        return removal.isPresent();
    }

    /** Whether it is a signed copy of the agreement itself. */
    boolean isSignedCopy() {
        return kind.copy() && isSigned() && about.isWhole() && !isRemoved();
    }

    String page() {
        return page(agreement) + "/" + id;
    }

    static String page(UUID agreement) {
        return "/contracts/" + agreement + "/documents";
    }

    /** It was filed, or removed from view. */
    record Moved(Held held, Optional<PartyId> practice, String what, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            var about = new java.util.ArrayList<>(List.of(held.id(), held.agreement()));
            practice.ifPresent(party -> about.add(party.value()));
            return about;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what",
                    what,
                    "kind",
                    held.kind().id(),
                    "sha256",
                    held.copy().hash());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of(
                    "title",
                    held.title(),
                    "why",
                    held.removal().map(Removal::why).orElse(""));
        }
    }
}
