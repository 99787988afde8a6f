package quorate.authority;

import quorate.register.Kind;

/**
 * A function of NHS England's that a council or a combined authority shares, as in Greater Manchester. Section 13Z names no
 * such body; sections 13ZA and 13ZB do from 2016 on, with rules of their own that were not read.
 */
final class Devolved {

    private Devolved() {}

    static void ask(Case it, Opinion opinion) {
        if (it.isOwnFunction() || !it.isJoint() || !sharesWithAuthority(it)) return;
        if (it.law.inForce("law.13ZA.devolved")) {
            opinion.ask(
                    "law.13ZA.devolved",
                    "A council or combined authority takes part in " + it.name
                            + ". Are the conditions of sections 13ZA and 13ZB met? What they ask was not read here.",
                    "your legal adviser",
                    "",
                    Sources.of(it.law, "law.13ZA.devolved", null));
        } else {
            opinion.against(
                    "law.13Z.power",
                    "A council or combined authority takes part in " + it.name
                            + ", and section 13Z lets NHS England share its functions with no such body yet.",
                    "Let NHS England and the CCG decide without it");
        }
    }

    private static boolean sharesWithAuthority(Case it) {
        return it.terms != null && it.terms.of().stream().anyMatch(id -> isAuthority(it, id));
    }

    private static boolean isAuthority(Case it, quorate.kernel.PartyId id) {
        return it.view
                .find(id)
                .filter(party -> party.kind() == Kind.LOCAL_AUTHORITY)
                .isPresent();
    }
}
