package quorate.authority;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import quorate.clocks.Clocks;
import quorate.law.Law;
import quorate.register.Register;

/** The judgement of an application by another law pack than its own, on the same facts. */
public final class OtherLaw {

    private OtherLaw() {}

    public static Authority judging(ApplicationContext application, Law law) {
        var rows = application.getBean(DocketStore.class);
        var shelf = application.getBean(Shelf.class);
        var register = application.getBean(Register.class);
        var docket = new Docket(
                rows, shelf, law, register, application.getBean(Clocks.class), (ApplicationEventPublisher) application);
        return new Authority(docket, rows, application.getBean(Grants.class), shelf, register);
    }
}
