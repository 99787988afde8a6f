package quorate.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quorate.kernel.PartyId;
import quorate.register.Published.Chain;
import quorate.register.Published.Organisation;
import quorate.register.Published.Partner;

/**
 * Primary care networks and their practices. A practice whose commissioner is not that of its network stays in both: the
 * network is part of the commissioner that {@code ePCN} gives or that most of its practices have, and the practice is
 * listed as a finding.
 */
final class Networks {

    private final Roster roster;
    private final Bodies bodies;
    private final Identities identities;
    private final Map<String, Tenure> members = new TreeMap<>();
    private final Map<String, TreeMap<LocalDate, Told>> groups = new TreeMap<>();
    private final Map<String, Finding> across = new TreeMap<>();

    /** Which commissioner's code a network has by a file. */
    private record Told(String group, Publication file) {}

    Networks(List<Publication> files, Roster roster, Bodies bodies, Identities identities) {
        this.roster = roster;
        this.bodies = bodies;
        this.identities = identities;
        for (var file : files) {
            switch (file.layout()) {
                case EPCN, EPCN_DETAILS, EPCN_PARTNERS -> readList(file);
                case GP_MAP -> readMap(file);
                default -> {}
            }
        }
        for (var file : files) if (listsAll(file)) leaveOutOthers(file);
        groups.forEach(this::place);
    }

    private static boolean listsAll(Publication file) {
        return file.layout() == Layout.EPCN || file.layout() == Layout.EPCN_PARTNERS;
    }

    /** A practice that a list of all memberships does not name was in no network on its day. */
    private void leaveOutOthers(Publication file) {
        var named = new HashSet<String>();
        for (var row : file.rows()) if (row instanceof Partner) named.add(row.code());
        members.forEach((practice, tenure) -> {
            if (!named.contains(practice)) tenure.see(file, file.vintage(), null);
        });
    }

    private PartyId id(String network) {
        return identities.of(network, Kind.NETWORK);
    }

    private Body body(String network) {
        return roster.body(Kind.NETWORK, network);
    }

    private void readList(Publication file) {
        for (var row : file.rows()) {
            switch (row) {
                case Organisation network -> {
                    body(network.code()).see(file, network);
                    tell(network.code(), network.parent(), file);
                }
                case Partner partner -> {
                    body(partner.network())
                            .see(
                                    file,
                                    file.vintage(),
                                    new Mention(Kind.NETWORK, partner.network(), "", partner.networkName()));
                    tell(partner.network(), partner.across(), file);
                    member(partner.code())
                            .see(file, file.vintage(), id(partner.network()), partner.from(), partner.until());
                    compare(file, partner.code(), partner.commissioner(), partner.network(), partner.across());
                }
                default -> {}
            }
        }
    }

    private void readMap(Publication file) {
        var counts = new TreeMap<String, TreeMap<String, Integer>>();
        for (var row : file.rows()) {
            if (!(row instanceof Chain chain)) continue;
            var network = chain.find(Kind.NETWORK);
            member(chain.code())
                    .see(
                            file,
                            file.vintage(),
                            network.map(each -> id(each.ods())).orElse(null));
            if (network.isEmpty()) continue;
            body(network.get().ods()).see(file, file.vintage(), network.get());
            counts.computeIfAbsent(network.get().ods(), none -> new TreeMap<>()).merge(groupOf(chain), 1, Integer::sum);
        }
        var most = new HashMap<String, String>();
        counts.forEach((network, each) -> each.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(group -> most.put(network, group.getKey())));
        most.forEach((network, group) -> tell(network, group, file));
        for (var row : file.rows()) {
            if (!(row instanceof Chain chain)) continue;
            chain.find(Kind.NETWORK)
                    .ifPresent(network -> compare(
                            file, chain.code(), groupOf(chain), network.ods(), most.getOrDefault(network.ods(), "")));
        }
    }

    private static String groupOf(Chain chain) {
        return chain.find(Kind.CCG)
                .or(() -> chain.find(Kind.PLACE))
                .map(Mention::ods)
                .orElse("");
    }

    private Tenure member(String practice) {
        return members.computeIfAbsent(practice, none -> new Tenure());
    }

    private void tell(String network, String group, Publication file) {
        if (!group.isEmpty()) {
            groups.computeIfAbsent(network, none -> new TreeMap<>()).putIfAbsent(file.vintage(), new Told(group, file));
        }
    }

    private void compare(Publication file, String practice, String own, String network, String networks) {
        if (own.equals(networks)) return;
        across.put(
                practice + file.source(),
                new Finding(
                        file.source(),
                        Finding.ACROSS,
                        practice,
                        "commissioner",
                        own,
                        networks,
                        practice + " belongs to " + own + " and its network " + network + " to " + networks
                                + ". Both are kept."));
    }

    /** A network is part of a group, and since the boards of the place that kept the group's code. */
    private void place(String network, TreeMap<LocalDate, Told> told) {
        var tenure = body(network).within(Kind.CCG);
        told.forEach((day, each) -> tenure.see(each.file(), day, bodies.id(each.group(), day)));
        var last = told.lowerEntry(Bodies.ABOLISHED);
        if (last == null) return;
        var group = last.getValue().group();
        var abolished = bodies.hasPlace(group) && bodies.isGroupUntilBoards(group);
        if (abolished) tenure.see(last.getValue().file(), Bodies.ABOLISHED, bodies.placeId(group));
    }

    void derive(Derived derived) {
        members.forEach((practice, tenure) ->
                tenure.derive(identities.of(practice, Kind.PRACTICE), Tie.MEMBER_OF, derived::life, derived));
        derived.findings.addAll(across.values());
    }
}
