package quorate.queries;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import quorate.payments.Remarks;
import quorate.web.Words;

/** Puts what was asked and answered about a statement on the statement. */
@Component
class Beside implements Remarks {

    private final Queries queries;

    Beside(Queries queries) {
        this.queries = queries;
    }

    @Override
    public List<Remark> about(UUID run, String code) {
        return queries.list(run, code).stream()
                .map(it -> new Remark(
                        it.first(),
                        it.about() + ": asked on " + Words.day(it.day()) + ". "
                                + it.answer()
                                        .map(answer ->
                                                answer.outcome() + ", answered on " + Words.day(answer.day()) + ".")
                                        .orElse("Waits for an answer."),
                        it.page()))
                .toList();
    }
}
