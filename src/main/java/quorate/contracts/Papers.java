package quorate.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.web.CurrentPerson;
import quorate.web.OnDay;

/** Whoever keeps the papers of agreements declares a bean of this type: an agreement shows them and asks for its signed copy. */
public interface Papers {

    /** @param state what has to be known of it at first sight, such as "Unsigned draft"; may be empty */
    record Paper(String title, String words, String state, String link) {}

    /**
     * @param missing what such an agreement usually has and this one has not
     * @param page where all of them are
     */
    record Bundle(List<Paper> papers, List<String> missing, String page) {}

    /** The agreements of which a signed copy was held on the day, as far as was known at the number. */
    Set<UUID> signed(LocalDate day, long known);

    /** What is kept of one, for somebody who may read it; nothing for anybody else. */
    Optional<Bundle> findBundle(Agreement agreement, CurrentPerson person, OnDay on);
}
