package quorate.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import quorate.web.Typed;
import quorate.web.Words;

/** What somebody types about a document. */
final class DocumentForm {

    static final String SIGNED = "signed";
    static final String DRAFT = "draft";

    private DocumentForm() {}

    /** @param earlier documents that it could replace */
    static Documents.Filing read(
            Typed typed, DocumentKinds kinds, List<About> offered, List<Held> earlier, LocalDate today) {
        var kind = kinds.find(typed.choice(
                        "kind",
                        "Choose what the document is",
                        kinds.all().stream().map(DocumentKind::id).toList()))
                .orElseThrow();
        var title = typed.line("title", "Enter a title, such as Contract of 2014 with schedules");
        var day = typed.day("day", "Enter the day that the document bears");
        if (day.isAfter(today))
            typed.fault(
                    "day", "The document cannot bear a day after today, " + Words.day(today) + ": enter its own day");
        if (day.getYear() < 1948 && typed.faultOf("day").isEmpty())
            typed.fault("day", "The document cannot be older than the National Health Service: enter its own day");
        var state = typed.choice("state", "Choose whether it is signed", List.of(SIGNED, DRAFT));
        var signers = state.equals(SIGNED) && typed.faultOf("state").isEmpty()
                ? typed.text("signers", "Enter who signed it", 300)
                : "";
        var original = typed.line("original", "Enter where the original lies, such as Legal safe, box 7");
        var byKey = offered.stream().collect(Collectors.toMap(About::key, Function.identity(), (one, other) -> one));
        var about = typed.optionallyOffered("about", "Choose one of those that this page offers", byKey.keySet());
        var replaces = typed.optionallyOffered(
                "earlier",
                "Choose one of the documents that this page offers",
                earlier.stream().map(Held::id).toList());
        return new Documents.Filing(
                kind, title, day, signers, original, about.map(byKey::get).orElse(About.WHOLE), replaces);
    }

    /** A form that begins with what is known of the document that another shall replace. */
    static Map<String, String> replacing(Held old) {
        return Map.of(
                "earlier", old.id().toString(),
                "kind", old.kind().id(),
                "title", old.title(),
                "day", old.day().toString(),
                "state", old.isSigned() ? SIGNED : DRAFT,
                "signers", old.signers(),
                "original", old.original(),
                "about", old.about().key());
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
