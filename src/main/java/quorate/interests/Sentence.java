package quorate.interests;

import java.util.ArrayList;
import java.util.List;
import quorate.kernel.PartyId;
import quorate.kernel.Span;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.View;
import quorate.web.Words;

/** Tells a path as one sentence with its days: "Dr Ruth Amos is a partner in Mill Lane Surgery (since 1 April 2010), which …". */
final class Sentence {

    private final View view;

    Sentence(View view) {
        this.view = view;
    }

    String name(PartyId party) {
        return view.find(party).map(Party::name).orElse("a party that is not on the register that day");
    }

    String of(Trail trail, String aside) {
        var sentence = new StringBuilder(name(trail.start())).append(aside);
        var joint = aside.isEmpty() ? " " : ", ";
        for (var step : trail.steps()) {
            sentence.append(joint)
                    .append(says(step))
                    .append(' ')
                    .append(name(step.end()))
                    .append(particulars(step));
            joint = isPerson(step.end()) ? ", who " : ", which ";
        }
        if (trail.common()) sentence.append(", as is every practice that is affected alike");
        return sentence.toString();
    }

    private boolean isPerson(PartyId party) {
        return view.find(party).map(Party::kind).filter(Kind.PERSON::equals).isPresent();
    }

    String says(Trail step) {
        var link = step.link();
        if (link != null && "candidate".equals(link.notes().get("status"))) return "may be the same as";
        if (link != null) {
            var forward = link.to().equals(step.end());
            return step.last() != null && step.last().tie() == link.tie()
                    ? step.last().words(forward)
                    : forward ? link.tie().forward() : link.tie().backward();
        }
        var span = step.interest() == null ? Span.ALWAYS : step.interest().span();
        if (span.from().isAfter(view.day())) return "will have a declared interest in";
        return span.holdsOn(view.day()) ? "has a declared interest in" : "had a declared interest in";
    }

    private String particulars(Trail step) {
        var parts = new ArrayList<String>();
        if (step.interest() != null) {
            parts.add("“" + step.interest().description() + "”");
            days(step.interest().span()).forEach(parts::add);
        } else if (step.link() != null) {
            var notes = step.link().notes();
            if (notes.containsKey("role")) parts.add(notes.get("role"));
            if (notes.containsKey("share")) parts.add(notes.get("share") + " per cent");
            if ("candidate".equals(notes.get("status"))) parts.add("to confirm");
            days(step.link().span()).forEach(parts::add);
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private List<String> days(Span span) {
        var began = !span.from().equals(Span.ALWAYS.from());
        var since = span.from().isAfter(view.day()) ? "from " : "since ";
        if (span.lastDay().isEmpty()) return began ? List.of(since + Words.day(span.from())) : List.of();
        var last = Words.day(span.lastDay().get());
        return List.of(began ? Words.day(span.from()) + " to " + last : "until " + last);
    }
}
