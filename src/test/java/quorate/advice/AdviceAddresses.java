package quorate.advice;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import quorate.authority.Facts;
import quorate.authority.Question;
import quorate.files.Files;
import quorate.files.Upload;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.MatterId;
import quorate.kernel.PartyId;
import quorate.stories.AddressExamples;

/** A question about the merger, in which Dr Ruth Amos is conflicted, with an answer that is relied on. */
class AdviceAddresses implements AddressExamples {

    private static final UUID INQUIRY = Fresh.idOf("addresses", "inquiry");
    private static final UUID ANSWER = Fresh.idOf("addresses", "answer");
    private static final PartyId FIONA = somebody("fiona-kerr");
    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);

    AdviceAddresses(Advice advice, Files files) {
        var question = new Question(
                "fn.premises.capital", somebody("anytown-pccc"), DAY, Set.of(), Facts.NONE, Optional.empty());
        var draft = new Inquiry.Draft(
                INQUIRY,
                somebody("anytown-ccg"),
                question,
                "Capital for the merged practice",
                "May the committee decide it?",
                "The two practices want to move.",
                Optional.of(new MatterId(Fresh.idOf("fictional world", "matter", "merger"))),
                "");
        advice.ask(draft, FIONA).orThrow();
        var html = "<html><body><p>Yes.</p></body></html>".getBytes(StandardCharsets.UTF_8);
        var kept = (Upload.Kept) files.keep(new ByteArrayInputStream(html), "Reply.html", new Actor.Person(FIONA));
        var file = kept.file();
        advice.note(new Step.Answered(
                        ANSWER,
                        INQUIRY,
                        DAY,
                        FIONA,
                        Optional.empty(),
                        "NHS England",
                        "It may.",
                        Step.Meaning.YES,
                        "",
                        Optional.of(new Step.Attached(file.id(), file.name(), file.hash()))))
                .orThrow();
        advice.note(new Step.ReliedOn(
                        Fresh.idOf("addresses", "reliance"),
                        INQUIRY,
                        DAY,
                        FIONA,
                        ANSWER,
                        DAY,
                        Optional.empty(),
                        new Step.Decider(somebody("tom-bevan"), "Accountable officer"),
                        "It was asked of those who know."))
                .orThrow();
    }

    private static PartyId somebody(String key) {
        return new PartyId(Fresh.idOf("fictional world", key));
    }

    @Override
    public Map<String, List<String>> byPattern() {
        var one = "/advice/" + INQUIRY;
        var answer = one + "/answers/" + ANSWER;
        var examples = new HashMap<String, List<String>>();
        for (var page : List.of(
                "",
                "/requests/new",
                "/requests",
                "/letter",
                "/answers/new",
                "/answers",
                "/withdrawal",
                "/withdrawals")) {
            examples.put("/advice/{id}" + page, List.of(one + page));
        }
        for (var page : List.of(
                "/reliance", "/reliances", "/review", "/confirmations", "/withdrawal", "/withdrawals", "/original")) {
            examples.put("/advice/{id}/answers/{answer}" + page, List.of(answer + page));
        }
        examples.put(
                "/advice/new",
                List.of("/advice/new", "/advice/new?act=fn.premises.capital&body=anytown-pccc&day=2016-05-10"));
        return examples;
    }
}
