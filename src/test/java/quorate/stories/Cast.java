package quorate.stories;

import java.util.Locale;
import quorate.Visitor;

/** Who visits, in order of what they may see, as the access table has it. */
public enum Cast {
    /** Anybody. */
    PUBLIC(""),
    /** Margaret Hale, chair of the committee. */
    MEMBER("margaret"),
    /** Dr Ruth Amos, a member with an interest in Mill Lane. */
    CONFLICTED("ruth"),
    /** Ian Moss, a member until 31 March 2016. */
    FORMER("ian"),
    /** Grace Lin, chief finance officer, who sees the money. */
    FINANCE("grace"),
    /** Fiona Kerr, secretary of the committee. */
    SECRETARY("fiona"),
    /** Ada Brook, administrator of the installation. */
    ADMINISTRATOR("ada");

    /** What everybody in the fictional world types. */
    public static final String PASSWORD = "correct horse battery";

    private final String username;

    Cast(String username) {
        this.username = username;
    }

    public String username() {
        return username;
    }

    /** Somebody with this part, over HTTP, signed in unless it is the public. */
    public Visitor visiting(int port) {
        var visitor = Visitor.at(port);
        return username.isEmpty() ? visitor : visitor.signIn(username, PASSWORD);
    }

    /** "conflicted member" and so on, for headings. */
    @Override
    public String toString() {
        return this == CONFLICTED || this == FORMER
                ? name().toLowerCase(Locale.ROOT) + " member"
                : name().toLowerCase(Locale.ROOT);
    }
}
