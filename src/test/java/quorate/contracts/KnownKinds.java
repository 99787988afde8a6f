package quorate.contracts;

import quorate.law.Law;

/** The kinds of agreement, for tests of other modules that need no database. */
public final class KnownKinds {

    private KnownKinds() {}

    public static Kinds ofJar() {
        return new Kinds(Law.ofJar());
    }
}
