package quorate.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import quorate.register.Published.Chain;
import quorate.register.Published.Note;

/**
 * Which code of the Organisation Data Service stands for which code of the Office for National Statistics. The latter is
 * given anew whenever a boundary moves, so that one body has several, and each of them is one body's.
 */
final class Codes {

    private final Map<String, String> known = new HashMap<>();
    private final TreeMap<String, Finding> unexplained = new TreeMap<>();

    /** @param files in the order in which they are believed: the first that explains a code does */
    Codes(List<Publication> files) {
        for (var file : files) {
            for (var row : file.rows()) {
                switch (row) {
                    case Chain chain ->
                        chain.bodies().stream()
                                .filter(body ->
                                        !body.ods().isEmpty() && !body.ons().isEmpty())
                                .forEach(body -> known.putIfAbsent(body.ons(), body.ods()));
                    case Note note -> {
                        var ons = Log.statisticalCode(note);
                        if (!ons.isEmpty()) known.putIfAbsent(ons, note.code());
                    }
                    default -> {}
                }
            }
        }
    }

    /**
     * The code by which a body goes: that of the Organisation Data Service, or of a local authority, which has none, that of
     * the statisticians. Nothing where no file explains the code that the row gives.
     */
    Optional<String> of(Mention body, Publication file) {
        var found = find(body);
        if (found.isEmpty()) {
            unexplained.putIfAbsent(
                    body.ons() + file.source(),
                    new Finding(
                            file.source(),
                            Finding.UNEXPLAINED,
                            body.ons(),
                            "ONS code",
                            body.name(),
                            "",
                            "No file read so far says which " + body.kind() + " has the code " + body.ons() + " ("
                                    + body.name() + "), so that what this file says of it is left out."));
        }
        return found;
    }

    Optional<String> find(Mention body) {
        if (body.kind() == Kind.LOCAL_AUTHORITY) return Optional.of(body.ons());
        return body.ods().isEmpty() ? Optional.ofNullable(known.get(body.ons())) : Optional.of(body.ods());
    }

    void derive(Derived derived) {
        derived.findings.addAll(unexplained.values());
    }
}
