package quorate.payments;

import java.util.List;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;

/** Files of readings about the practices of Anytown, and short ways to say what was answered. */
final class Anytown {

    static final String LISTS = """
            practice,reading,value,from,until,source,estimated
            Z90001,weighted-list,9240,2016-04-01,2016-06-30,NHS Digital April 2016,
            Z90001,Registered list,"9,400",01/04/2016,30/06/2016,NHS Digital April 2016,
            Z90001,ooh-opted-out,yes,2016-04-01,,Contract,
            Z90003,weighted-list,12510.5,2016-04-01,2016-06-30,NHS Digital April 2016,
            Z90003,registered-list,12800,2016-04-01,2016-06-30,NHS Digital April 2016,
            Z90003,ooh-opted-out,yes,2016-04-01,,Contract,
            Z90005,weighted-list,2280,2016-04-01,2016-06-30,NHS Digital April 2016,yes
            Z90005,registered-list,2300,2016-04-01,2016-06-30,NHS Digital April 2016,
            Z90005,ooh-opted-out,no,2016-04-01,,Contract,
            """;
    static final String WRONG = """
            Z99999,weighted-list,5000,2016-04-01,,NHS Digital,
            Z90001,weighted-list,-5,2016-07-01,,NHS Digital,
            Z90003,list,5000,2016-04-01,,NHS Digital,
            Z90003,weighted-list,many,30/02/2016,,,perhaps
            Z90005,registered-list,2300,2016-05-01,2016-05-31,NHS Digital,
            """;

    static PartyId party(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    static List<String> rules(Answer<?> answer) {
        return answer.objections().stream().map(Objection::rule).toList();
    }

    static String sentences(Answer<?> answer) {
        return String.join(
                "\n", answer.objections().stream().map(Objection::sentence).toList());
    }

    private Anytown() {}
}
