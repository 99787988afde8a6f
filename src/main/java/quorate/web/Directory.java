package quorate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.PartyId;

/** The people of the register, so that an account is opened for the right one. Implemented by {@code register}. */
public interface Directory {

    /** People with a name in which these words begin, with their posts that day. @param most how many at most */
    List<Somebody> search(String name, LocalDate day, int most);

    /** The person, with their posts that day; empty for what is no person of that day. */
    Optional<Somebody> find(PartyId person, LocalDate day);

    /** Everybody who holds a post that day, once for each post, in no order. */
    List<Held> listHolders(LocalDate day);

    /** Enters somebody new in the register; inside a write it joins that. */
    Answer<PartyId> enter(String name, Actor by);

    /** @param posts what they hold, as shown; by these somebody is told from a namesake */
    record Somebody(PartyId id, String name, List<String> posts) {
        public Somebody {
            posts = List.copyOf(posts);
        }
    }

    /**
     * @param post as shown: "Secretary, Primary Care Commissioning Committee"
     * @param since the first day on which they hold it; empty where the register does not say
     */
    record Held(PartyId person, String name, String post, Optional<LocalDate> since) {}
}
