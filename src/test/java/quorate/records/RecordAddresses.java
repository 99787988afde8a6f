package quorate.records;

import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.stories.AddressExamples;

/** Addresses of the record of the Anytown committee, and of the thread through the chair. */
class RecordAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        var committee = "/committees/" + Fresh.idOf("fictional world", "anytown-pccc");
        var nobody = "A".repeat(43);
        var minutes =
                committee + "/minutes/" + Fresh.idOf("fictional world", "meeting", "anytown-pccc", "2016-05-10T14:00");
        var published = "?address=anytown-ccg/2016-04-12/minutes";
        return Map.ofEntries(
                Map.entry("/publication/redactions", List.of("/publication/redactions" + published)),
                Map.entry("/publication/liftings", List.of("/publication/liftings" + published)),
                Map.entry("/committees/{id}/record", List.of(committee + "/record")),
                Map.entry("/committees/{id}/record.zip", List.of(committee + "/record.zip")),
                Map.entry("/committees/{id}/past", List.of(committee + "/past")),
                Map.entry("/committees/{id}/past/arrivals", List.of(committee + "/past/arrivals")),
                Map.entry("/committees/{id}/past/{paper}", List.of(committee + "/past/" + Fresh.idOf("no paper"))),
                Map.entry("/calendar/{secret:[A-Za-z0-9_-]{43}}.ics", List.of("/calendar/" + nobody + ".ics")),
                Map.entry(
                        "/public/{committee:[a-z0-9-]{1,80}}/meetings.ics",
                        List.of("/public/anytown-pccc/meetings.ics")),
                Map.entry(
                        "/thread/{id}/list.json",
                        List.of("/thread/" + Fresh.idOf("fictional world", "margaret-hale") + "/list.json")),
                Map.entry("/committees/{id}/packs/{meeting}", List.of(minutes.replace("/minutes/", "/packs/"))),
                Map.entry(
                        "/committees/{id}/packs/{meeting}/print.pdf",
                        List.of(minutes.replace("/minutes/", "/packs/") + "/print.pdf")),
                Map.entry("/committees/{id}/minutes/{meeting}", List.of(minutes)),
                Map.entry(
                        "/meetings/{id}/invitations",
                        List.of(minutes.replaceFirst(".*/minutes/", "/meetings/") + "/invitations")),
                Map.entry("/committees/{id}/minutes/{meeting}/steps", List.of(minutes + "/steps")),
                Map.entry(
                        "/committees/{id}/minutes/{meeting}/versions/{step}",
                        List.of(minutes + "/versions/" + Fresh.idOf("no step"))));
    }
}
