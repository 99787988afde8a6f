package quorate.journal;

/** What came of reading the whole chain. */
public sealed interface Verification {

    /**
     * Every entry is as it was written.
     *
     * @param entries how many there are
     * @param erased how many texts were erased, each with an entry that says so
     * @param hash the last hash, in hexadecimal: noted elsewhere, it proves later that nothing was cut off the end
     */
    record Whole(long entries, long erased, String hash) implements Verification {}

    /**
     * The chain does not hold.
     *
     * @param position the first entry that is wrong
     * @param sentence what is wrong with it
     */
    record Broken(long position, String sentence) implements Verification {}
}
