package quorate.register;

import java.util.List;

/** The columns of the lists that can be downloaded, and their rows. */
final class Sheet {

    static final List<String> PARTIES =
            List.of("code", "name", "kind", "address", "postcode", "status", "commissioner", "from", "until");

    private Sheet() {}

    /** @param view tells the commissioner of the day */
    static List<String> of(Party party, View view) {
        var commissioner = Commissioners.find(view, party.id()).flatMap(view::find);
        return List.of(
                party.code().orElse(""),
                party.name(),
                party.kind().toString(),
                party.trait("address").orElse(""),
                party.trait("postcode").orElse(""),
                party.trait("status").orElse(""),
                commissioner.flatMap(Party::code).orElse(""),
                party.life().from().toString(),
                party.life().end().map(Object::toString).orElse(""));
    }
}
