package quorate.register;

import java.util.Map;
import java.util.TreeMap;
import quorate.kernel.PartyId;
import quorate.register.Published.Organisation;
import quorate.register.Published.Site;

/** Branch surgeries, and where practices and branches are on the map. */
final class Sites {

    private static final int PRACTICE = 6;

    private final Roster roster;
    private final Identities identities;
    private final Map<String, Publication> onlySites = new TreeMap<>();

    Sites(Iterable<Publication> files, Roster roster, Identities identities) {
        this.roster = roster;
        this.identities = identities;
        for (var file : files) {
            if (file.layout() != Layout.EBRANCHS && file.layout() != Layout.GP_SITES) continue;
            for (var row : file.rows()) {
                switch (row) {
                    case Organisation branch -> read(file, branch);
                    case Site site when isBranch(site) -> read(file, site);
                    default -> {}
                }
            }
        }
        // A branch that only has a point is taken to be of the practice that its code begins with.
        onlySites.forEach((code, file) -> {
            var tenure = roster.body(Kind.BRANCH, code).within(Kind.PRACTICE);
            if (!tenure.isTold()) tenure.see(file, file.vintage(), practice(code.substring(0, PRACTICE)));
        });
    }

    static boolean isBranch(Site site) {
        return site.code().length() > PRACTICE;
    }

    private PartyId practice(String code) {
        return identities.of(code, Kind.PRACTICE);
    }

    private void read(Publication file, Organisation branch) {
        var body = roster.body(Kind.BRANCH, branch.code());
        body.see(file, branch);
        if (branch.parent().isEmpty()) return;
        body.within(Kind.PRACTICE).see(file, file.vintage(), practice(branch.parent()), branch.joined(), branch.left());
        if (branch.code().startsWith(branch.parent())) return;
        body.find(new Finding(
                file.source(),
                Finding.DISPUTE,
                branch.code(),
                "practice",
                branch.parent(),
                branch.parent(),
                "The branch " + branch.code() + " is of " + branch.parent()
                        + " by its row, and by its code of " + branch.code().substring(0, PRACTICE)
                        + "; the row is believed."));
    }

    private void read(Publication file, Site site) {
        var body = roster.body(Kind.BRANCH, site.code());
        body.see(file, file.vintage());
        see(body.portrait, file, site);
        onlySites.putIfAbsent(site.code(), file);
    }

    /** What a file of places says of somebody. */
    static void see(Portrait portrait, Publication file, Site site) {
        portrait.see(
                file,
                file.vintage(),
                Derived.traits(
                        "name", Letters.readable(site.name()),
                        "address", Letters.readable(site.address()),
                        "postcode", site.postcode(),
                        "phone", site.phone()));
        if (!site.latitude().isEmpty()) {
            portrait.locate(file, site.postcode(), Map.of("latitude", site.latitude(), "longitude", site.longitude()));
        }
    }
}
