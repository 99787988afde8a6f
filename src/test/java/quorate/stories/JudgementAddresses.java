package quorate.stories;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import quorate.authority.Authority;
import quorate.kernel.Fresh;

/** Addresses of the two judgements: instruments, questions, and what people stand to gain. */
class JudgementAddresses implements AddressExamples {

    private final Authority authority;
    private final String finding;

    JudgementAddresses(Authority authority, AutowireCapableBeanFactory beans) {
        this.authority = authority;
        this.finding = beans.createBean(Secrets.class).keep().finding();
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var instrument = authority.instruments(Long.MAX_VALUE).list().getFirst().id();
        var agreement = authority.instruments(Long.MAX_VALUE).list().stream()
                .filter(one -> one.content() instanceof quorate.authority.Instrument.Delegation)
                .findFirst()
                .orElseThrow()
                .id();
        var declared = "/interests/declarations/" + Fresh.idOf("fictional world", "ruth-amos", "Mill Lane Surgery");
        var body = FirstAddresses.somebody("anytown-pccc");
        var findings = "/interests/findings/" + Secrets.MERGER + "/" + Secrets.RUTH;
        var addresses = new java.util.HashMap<String, List<String>>();
        for (var end : List.of("/versions/new", "/end", "/ends")) {
            addresses.put("/instruments/{id}" + end, List.of("/instruments/" + agreement + end));
        }
        addresses.put("/instruments/new", List.of("/instruments/new", "/instruments/new?kind=delegation"));
        addresses.putAll(Map.of(
                "/instruments/{id}", List.of("/instruments/" + instrument),
                "/who-may-decide",
                        List.of(
                                "/who-may-decide",
                                "/who-may-decide?act=fn.contract.terminate&body=" + body + "&day=2016-05-10"),
                "/interests/register/{body}", List.of("/interests/register/" + body),
                "/interests/register/{body}/csv", List.of("/interests/register/" + body + "/csv"),
                "/interests/register/{body}/releases", List.of("/interests/register/" + body + "/releases"),
                "/interests/declarations/{id}/end", List.of(declared + "/end"),
                "/interests/declarations/{id}/ends", List.of(declared + "/ends"),
                "/interests/findings/{matter}/{person}", List.of(findings),
                "/interests/findings/{matter}/{person}/{key}", List.of(findings + "/" + finding),
                "/interests/findings/{matter}/{person}/{key}/alarms", List.of(findings + "/" + finding + "/alarms")));
        return addresses;
    }
}
