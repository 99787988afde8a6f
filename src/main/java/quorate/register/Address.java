package quorate.register;

import quorate.kernel.PartyId;

/** Where in the register's pages a party stands. */
final class Address {

    private Address() {}

    /** People's pages are apart, because they have a narrower door. */
    static String of(Party party) {
        if (party.kind() == Kind.PERSON) return of(party.id(), "people");
        return party.code()
                .filter(code -> code.matches("[A-Za-z0-9]{1,12}"))
                .map(code -> "/register/" + code)
                .orElseGet(() -> of(party.id(), "id"));
    }

    private static String of(PartyId id, String folder) {
        return "/register/" + folder + "/" + id;
    }
}
