package quorate.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.contracts.Agreement;
import quorate.files.Files;
import quorate.files.StoredFile;
import quorate.kernel.Actor;
import quorate.kernel.Answer;
import quorate.kernel.Fresh;
import quorate.kernel.Objection;
import quorate.kernel.PartyId;
import quorate.kernel.Weight;
import quorate.register.Kind;
import quorate.register.Party;
import quorate.register.Register;
import quorate.web.Words;

/** The front door of the documents of agreements: filed, found again, and checked against a file that somebody has. */
@Component
public class Documents {

    private static final long NOW = Long.MAX_VALUE;
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]\\d{5}\\b");
    private static final int SCANNED = 2_000_000;

    private final DocumentStore store;
    private final Files files;
    private final Register register;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;

    Documents(DocumentStore store, Files files, Register register, Clocks clocks, ApplicationEventPublisher events) {
        this.store = store;
        this.files = files;
        this.register = register;
        this.clocks = clocks;
        this.events = events;
    }

    /** What somebody says of a document that they file. */
    record Filing(
            DocumentKind kind,
            String title,
            LocalDate day,
            String signers,
            String original,
            About about,
            Optional<UUID> earlier) {}

    /** @param fresh false where the same file was held already, and nothing was written */
    record Filed(Held held, boolean fresh) {}

    Optional<Held> find(UUID id) {
        return store.find(id);
    }

    /** Of the agreements, as at the day, with those that were removed; the latest day first. */
    List<Held> list(Collection<UUID> agreements, LocalDate day, long known) {
        return store.list(agreements, day, known);
    }

    /** Everything with these bytes. */
    List<Held> list(String hash) {
        return store.list(hash);
    }

    Set<UUID> searched(Collection<UUID> agreements, String words) {
        return store.searched(agreements, words);
    }

    /** Files it. The same file again under the same agreement changes nothing. */
    Answer<Filed> file(Agreement agreement, Filing filing, StoredFile file, PartyId by) {
        var text = files.text(file.id());
        var named = named(text, agreement.practice());
        return clocks.write(number -> {
            var before = store.list(List.of(agreement.id()), LocalDate.MAX.withYear(9999), NOW);
            var same = before.stream()
                    .filter(it -> !it.isRemoved() && it.copy().hash().equals(file.hash()))
                    .findFirst();
            if (same.isPresent()) return new Answer.Done<>(new Filed(same.get(), false));
            var objections = against(filing, before);
            if (!objections.isEmpty()) return new Answer.Refused<>(objections);
            var held = new Held(
                    Fresh.id(),
                    agreement.id(),
                    filing.kind(),
                    filing.title(),
                    filing.day(),
                    filing.signers(),
                    filing.original(),
                    filing.about(),
                    filing.earlier(),
                    new Held.Copy(file.id(), file.name(), file.type(), file.size(), file.hash()),
                    named,
                    isReadable(file, text),
                    clocks.today(),
                    by,
                    number,
                    Optional.empty());
            store.insert(held, text);
            events.publishEvent(new Held.Moved(held, practice(agreement), "filed", new Actor.Person(by)));
            return new Answer.Done<>(new Filed(held, true));
        });
    }

    private List<Objection> against(Filing filing, List<Held> before) {
        var found = new ArrayList<Objection>();
        if (filing.day().isAfter(clocks.today())) {
            found.add(no(
                    "day",
                    "The document is of " + Words.day(filing.day()) + ", a day after today.",
                    "Enter the day that it bears."));
        }
        filing.earlier().ifPresent(earlier -> {
            var old = before.stream().filter(it -> it.id().equals(earlier)).findFirst();
            if (old.isEmpty() || old.get().isRemoved()) {
                found.add(no(
                        "earlier",
                        "The document that it would replace is not held of this contract.",
                        "Choose one that this page lists."));
            }
            before.stream()
                    .filter(it -> it.earlier().filter(earlier::equals).isPresent())
                    .findFirst()
                    .ifPresent(it -> found.add(no(
                            "replaced",
                            "That document was replaced on " + Words.day(it.filed()) + " by “" + it.title() + "”.",
                            "Replace that one, or file this one by itself.")));
        });
        return found;
    }

    /** Removes a document from view, with the reason. Once more changes nothing. */
    Answer<Held> remove(UUID document, String why, Agreement agreement, PartyId by) {
        return clocks.write(number -> {
            var held = store.find(document).orElseThrow();
            if (held.isRemoved()) return new Answer.Done<>(held);
            store.insert(document, new Held.Removal(why, clocks.today(), by), number);
            var gone = store.find(document).orElseThrow();
            events.publishEvent(new Held.Moved(gone, practice(agreement), "removed", new Actor.Person(by)));
            return new Answer.Done<>(gone);
        });
    }

    private Optional<PartyId> practice(Agreement agreement) {
        return register.on(clocks.today())
                .findByCode("ods", agreement.practice())
                .map(Party::id);
    }

    /** A PDF without text says so in one sentence of its own. */
    private static boolean isReadable(StoredFile file, String text) {
        return file.type() != quorate.files.PaperType.PDF
                || !text.strip().equals("This PDF holds no text that can be shown here.");
    }

    /** Codes of practices that the register has today and that are not the one whose contract it is. */
    private List<String> named(String text, String own) {
        var view = register.on(clocks.today());
        return CODE.matcher(text.length() <= SCANNED ? text : text.substring(0, SCANNED))
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(code -> !code.equals(own))
                .filter(code -> view.findByCode("ods", code)
                        .filter(party -> party.kind() == Kind.PRACTICE)
                        .isPresent())
                .sorted()
                .limit(20)
                .toList();
    }

    private static Objection no(String rule, String sentence, String remedy) {
        return new Objection("documents." + rule, Weight.LOCAL, sentence, remedy, List.of());
    }
}
