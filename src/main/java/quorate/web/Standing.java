package quorate.web;

import java.time.LocalDate;
import java.util.List;
import quorate.kernel.PartyId;

/** What posts people hold, on which rights rest. Implemented by {@code register}. */
public interface Standing {

    /** The posts held on the day, in no order. */
    List<Post> postsOf(PartyId person, LocalDate day);

    /** What to call the person. */
    String nameOf(PartyId person);

    /**
     * @param office such as {@code secretary}, {@code chair}, {@code lay-member}, {@code administrator}
     * @param body the committee or organisation the post belongs to
     * @param title as shown: "Secretary, Primary Care Commissioning Committee"
     */
    record Post(PartyId post, String office, PartyId body, String title) {

        /** A post at a practice opens no door of a commissioner: it lets its holder speak for the practice. */
        public boolean isOfPractice() {
            return office.equals("practice-manager");
        }
    }
}
