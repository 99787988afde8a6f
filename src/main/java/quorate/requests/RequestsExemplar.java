package quorate.requests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quorate.kernel.Code;
import quorate.kernel.Entry;
import quorate.kernel.Exemplar;
import quorate.law.Law;

/** Answers in an example what a kind of request asks, changes and owes, and how days are counted back once one is handed back. */
final class RequestsExemplar implements Exemplar {

    /** Many examples are asked of one law in turn. */
    private record Read(Law law, RequestKinds kinds, HandBack handBack) {}

    private final ThreadLocal<Read> last = new ThreadLocal<>();

    @Override
    public Map<String, List<String>> given() {
        return Map.of();
    }

    @Override
    public void read(String block, Object yaml, Scene scene) {
        throw new IllegalArgumentException("nothing is given of '" + block + "'");
    }

    @Override
    public List<String> asks() {
        return List.of("request", "hand-back");
    }

    @Override
    public Map<String, Object> answer(String ask, Map<String, Object> when, Scene scene) {
        var read = read(scene.get(Law.class));
        if (ask.equals("hand-back")) {
            var day = Entry.of("when", when).only("ask", "last").day("last");
            return Map.of(
                    "days",
                    read.handBack().timeline(day).stream()
                            .map(milestone -> milestone.by().toString())
                            .toList());
        }
        var asked = Entry.of("when", when).only("ask", "kind");
        var kind = read.kinds()
                .find(asked.text("kind"))
                .orElseThrow(() ->
                        new IllegalArgumentException("when: there is no kind of request '" + asked.text("kind") + "'"));
        var told = new LinkedHashMap<String, Object>();
        told.put("decided", yes(kind.isDecided()));
        told.put("act", kind.act());
        told.put("writes", Code.of(kind.writes()));
        told.put("register", yes(kind.writes().isInRegister()));
        told.put("involves", yes(kind.involve()));
        told.put("asks", kind.asks().keySet().stream().map(Code::of).toList());
        told.put("tell", kind.tell().stream().map(Code::of).toList());
        told.put("lines", yes(!kind.lines().isEmpty()));
        return told;
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private Read read(Law law) {
        var known = last.get();
        if (known != null && known.law().equals(law)) return known;
        var read = new Read(law, new RequestKinds(law), new HandBack(law));
        last.set(read);
        return read;
    }
}
