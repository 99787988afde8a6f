package quorate.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.kernel.Answer;
import quorate.kernel.Code;
import quorate.web.Choice;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.OnDay;
import quorate.web.Page;
import quorate.web.Paging;
import quorate.web.Typed;

/** What is known about practices under review, entered by hand or from a spreadsheet. */
@Controller
@Door(Door.Who.STAFF)
class EntryPages {

    static final List<String> HEADER = EntrySheet.FIELDS;

    private static final String ENTRIES = ReviewPages.HERE + "/{review}/entries";
    private static final int SIZE = 50;
    /** After that of the baselines: as many as the longest path has. */
    private static final int YEARS = 13;
    /** More sentences than this help nobody to mend a file. */
    private static final int MOST_FAULTS = 30;

    private final Reviews reviews;
    private final Seen seen;
    private final Growth growth;
    private final Clocks clocks;

    EntryPages(Reviews reviews, Seen seen, Growth growth, Clocks clocks) {
        this.reviews = reviews;
        this.seen = seen;
        this.growth = growth;
        this.clocks = clocks;
    }

    /** @param wrong what is wrong with the rows of a file that was given */
    record Listing(
            Review review,
            List<Entry> entries,
            Paging paging,
            List<Choice> whats,
            List<String> wrong,
            boolean edits,
            Typed typed) {}

    @GetMapping(ENTRIES)
    ModelAndView list(@PathVariable UUID review, CurrentPerson person, OnDay day, Typed typed) {
        var it = seen.find(review, person, day.known());
        return Page.of("reviews/entries", listing(it, List.of(), person, day.isToday(), typed));
    }

    private Listing listing(Review review, List<String> wrong, CurrentPerson person, boolean today, Typed typed) {
        var words = typed.value("q").strip().toUpperCase(java.util.Locale.UK);
        var found = review.entries().stream()
                .filter(it -> (it.practice() + " " + it.what() + " " + it.title())
                        .toUpperCase(java.util.Locale.UK)
                        .contains(words))
                .toList();
        var page = typed.value("page");
        var paging = new Paging(page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1, SIZE, found.size());
        return new Listing(
                review,
                found.stream().skip(paging.before()).limit(SIZE).toList(),
                paging,
                java.util.Arrays.stream(What.values())
                        .map(it -> Choice.of(Code.of(it), it.toString()).hint(it.about()))
                        .toList(),
                wrong,
                seen.edits(review, person) && today,
                typed);
    }

    static List<?> row(Entry it) {
        return List.<Object>of(
                it.practice(),
                Code.of(it.what()),
                it.title(),
                it.amount(),
                it.source(),
                it.counted(),
                it.estimated() ? "yes" : "");
    }

    @GetMapping(ENTRIES + "/entries.csv")
    void csv(@PathVariable UUID review, CurrentPerson person, OnDay day, HttpServletResponse response) {
        var it = seen.find(review, person, day.known());
        Csv.answer(
                response,
                "pms-review-entries.csv",
                HEADER,
                it.entries().stream()
                        .map(EntryPages::row)
                        .map(row -> row.stream().map(ReviewPages::plain).toList()));
    }

    private Entering entering(Review review) {
        Set<String> codes = reviews.members(review, review.base()).stream()
                .map(Members.Member::code)
                .collect(Collectors.toSet());
        return new Entering(review.base(), codes, clocks.today());
    }

    @PostMapping(ENTRIES)
    ModelAndView enter(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var entry = entering(it).read(new OfForm(typed), person.id());
        if (!typed.isFaulty() && entry.isPresent()) {
            switch (reviews.enter(it, List.of(entry.get()), person.id())) {
                case Answer.Refused<Integer>(var no) -> typed.object(no);
                case Answer.Done<Integer>(var fresh) -> {
                    return Page.seeOther(
                            it.page() + "/entries", fresh == 1 ? "Entered" : "This was known already. Nothing changed");
                }
            }
        }
        return Page.faulty("reviews/entries", listing(it, List.of(), person, true, typed));
    }

    /** Enters the lists of later years that were published, as estimates. What somebody entered otherwise stays. */
    @PostMapping(ENTRIES + "/published")
    ModelAndView takePublished(@PathVariable UUID review, CurrentPerson person, Typed typed) {
        var it = seen.own(review, person);
        var practices = reviews.practices(it, Long.MAX_VALUE);
        var fresh = growth.of(it, practices, YEARS, clocks.today(), person.id()).stream()
                .filter(entry -> it.entries().stream().noneMatch(old -> old.isAbout(entry) && !old.estimated()))
                .toList();
        if (fresh.isEmpty()) {
            typed.fault("", "Nothing was published of later years that is not entered already: give lists as a file");
            return Page.faulty("reviews/entries", listing(it, List.of(), person, true, typed));
        }
        return switch (reviews.enter(it, fresh, person.id())) {
            case Answer.Refused<Integer>(var no) -> {
                typed.object(no);
                yield Page.faulty("reviews/entries", listing(it, List.of(), person, true, typed));
            }
            case Answer.Done<Integer>(var entered) ->
                Page.seeOther(it.page() + "/entries", "Lists of later years entered as estimates: " + entered);
        };
    }

    /** What was typed, as an entry is made of it. */
    private record OfForm(Typed typed) implements Entering.Given {

        @Override
        public String text(String field) {
            return typed.value(field).replaceAll("\\p{Cntrl}+", " ");
        }

        @Override
        public Optional<LocalDate> day(String field) {
            return typed.optionalDay(field);
        }

        @Override
        public void fault(String field, String sentence) {
            typed.fault(field, sentence);
        }
    }

    @PostMapping(ENTRIES + "/uploads")
    ModelAndView receive(
            @PathVariable UUID review,
            CurrentPerson person,
            Typed typed,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var it = seen.own(review, person);
        if (file.isEmpty() || file.get().isEmpty()) typed.fault("file", "Select a spreadsheet, as .xlsx or .csv");
        List<String> wrong = List.of();
        if (!typed.isFaulty()) {
            var upload = file.orElseThrow();
            try (var stream = upload.getInputStream()) {
                var name = Optional.ofNullable(upload.getOriginalFilename()).orElse("entries");
                var read = EntrySheet.of(RawFile.read(name, stream), entering(it), person.id());
                wrong = read.faults().stream().limit(MOST_FAULTS).toList();
                if (wrong.isEmpty()) {
                    switch (reviews.enter(it, read.entries(), person.id())) {
                        case Answer.Refused<Integer>(var no) -> typed.object(no);
                        case Answer.Done<Integer>(var fresh) -> {
                            return Page.seeOther(it.page() + "/entries", "Entered: " + fresh);
                        }
                    }
                } else {
                    typed.fault(
                            "file",
                            "Nothing was entered: " + read.faults().size()
                                    + " of its rows cannot be used, as listed below");
                }
            } catch (Unreadable unreadable) {
                typed.fault(
                        "file",
                        unreadable.sentence() + " " + unreadable.objection().remedy());
            }
        }
        return Page.faulty("reviews/entries", listing(it, wrong, person, true, typed));
    }
}
