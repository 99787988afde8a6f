package quorate.law;

/**
 * A difference between the law on two days.
 *
 * @param kind {@code act}, {@code rule}, {@code parameter} or {@code edition}
 * @param id what differs; for an act followed by {@code @} and the level
 * @param before what it said on the first day; empty where it was not in force
 * @param after what it said on the second day; empty where it is no longer in force
 */
public record Change(String kind, String id, String before, String after) {

    /** True if there was nothing on the first day. */
    public boolean begins() {
        return before.isEmpty();
    }

    /** True if there is nothing on the second day. */
    public boolean ends() {
        return after.isEmpty();
    }
}
