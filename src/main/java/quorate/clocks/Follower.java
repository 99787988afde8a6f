package quorate.clocks;

/** Keeps a picture of dated facts in memory and brings it up to date when told. */
public interface Follower {

    /** The number up to which the picture is complete. */
    long number();

    /**
     * Read from the database all that was written after {@link #number()} up to and including the given number, and
     * replace the picture at once. Called by one thread at a time.
     */
    void follow(long upTo);
}
