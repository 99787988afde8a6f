package quorate.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quorate.kernel.Fresh;
import quorate.stories.AddressExamples;

/** The committee of Anytown, and something that none of its decisions owes. */
class ReportingAddresses implements AddressExamples {

    @Override
    public Map<String, List<String>> byPattern() {
        var owed = "/committees/" + Fresh.idOf("fictional world", "anytown-pccc") + "/owed";
        var nothing = "00000000-0000-0000-0000-00000000beef";
        var passages = owed.replace("/owed", "/up-and-down");
        var merger = Fresh.idOf("fictional world", "matter", "merger");
        var all = new HashMap<String, List<String>>(Map.of(
                "/committees/{id}/rulings", List.of(owed.replace("/owed", "/rulings")),
                "/committees/{id}/rulings/list.csv", List.of(owed.replace("/owed", "/rulings/list.csv"))));
        all.putAll(Map.of(
                "/matters/{id}/passages", List.of("/matters/" + merger + "/passages"),
                "/committees/{id}/up-and-down", List.of(passages),
                "/committees/{id}/up-and-down/list.csv", List.of(passages + "/list.csv"),
                "/committees/{id}/up-and-down/{passage}", List.of(passages + "/" + nothing),
                "/committees/{id}/up-and-down/{passage}/answers", List.of(passages + "/" + nothing + "/answers"),
                "/committees/{id}/owed", List.of(owed),
                "/committees/{id}/owed/list.csv", List.of(owed + "/list.csv"),
                "/committees/{id}/owed/{duty}", List.of(owed + "/" + nothing),
                "/committees/{id}/owed/{duty}/steps", List.of(owed + "/" + nothing + "/steps"),
                "/committees/{id}/owed/{duty}/evidence/{step}",
                        List.of(owed + "/" + nothing + "/evidence/" + nothing)));
        return all;
    }
}
