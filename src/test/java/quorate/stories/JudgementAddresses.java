package quorate.stories;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import quorate.authority.Authority;

/** Addresses of the two judgements: instruments, questions, and what people stand to gain. */
class JudgementAddresses implements AddressExamples {

    private final Authority authority;

    JudgementAddresses(Authority authority) {
        this.authority = authority;
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var nobody = new UUID(0, 0);
        var instrument = authority.instruments(Long.MAX_VALUE).list().getFirst().id();
        var body = FirstAddresses.somebody("anytown-pccc");
        var findings = "/interests/findings/" + nobody + "/" + FirstAddresses.somebody("ruth-amos");
        return Map.of(
                "/instruments/{id}", List.of("/instruments/" + instrument),
                "/who-may-decide",
                        List.of(
                                "/who-may-decide",
                                "/who-may-decide?act=fn.contract.terminate&body=" + body + "&day=2016-05-10"),
                "/interests/register/{body}", List.of("/interests/register/" + body),
                "/interests/register/{body}/csv", List.of("/interests/register/" + body + "/csv"),
                "/interests/register/{body}/releases", List.of("/interests/register/" + body + "/releases"),
                "/interests/declarations/{id}/end", List.of("/interests/declarations/" + nobody + "/end"),
                "/interests/declarations/{id}/ends", List.of("/interests/declarations/" + nobody + "/ends"),
                "/interests/findings/{matter}/{person}", List.of(findings),
                "/interests/findings/{matter}/{person}/{key}", List.of(findings + "/none"),
                "/interests/findings/{matter}/{person}/{key}/alarms", List.of(findings + "/none/alarms"));
    }
}
