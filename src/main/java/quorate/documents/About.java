package quorate.documents;

import java.util.Optional;
import java.util.UUID;

/**
 * What of an agreement a document is about: a clause, a request, a notice.
 *
 * @param key the same for the same thing; empty for the agreement as a whole
 * @param page where that is looked after; empty where it has no page of its own
 * @param matter the question that was laid of it: whoever may not see that may not see the document
 */
record About(String key, String title, String page, Optional<UUID> matter) {

    static final About WHOLE = new About("", "The contract as a whole", "", Optional.empty());

    boolean isWhole() {
        return key.isEmpty();
    }
}
