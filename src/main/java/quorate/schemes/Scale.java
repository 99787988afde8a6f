package quorate.schemes;

/** On what scale practices work under a scheme: each by itself, or several as one. */
public enum Scale {
    PRACTICE("practice", "practices"),
    /** Practices that hold one network agreement. */
    NETWORK("network", "networks"),
    /** A locality or other group that its commissioner drew. */
    GROUP("group of practices", "groups of practices"),
    /** A company or association of practices. */
    FEDERATION("federation", "federations"),
    /** Whose own money it is: nobody is paid. */
    COMMISSIONER("commissioner", "commissioners");

    private final String words;
    private final String many;

    Scale(String words, String many) {
        this.words = words;
        this.many = many;
    }

    /** True for whoever has practices as its members. */
    public boolean hasMembers() {
        return this == NETWORK || this == GROUP || this == FEDERATION;
    }

    /** The word for several of them. */
    public String many() {
        return many;
    }

    @Override
    public String toString() {
        return words;
    }
}
