package quorate.parallels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import quorate.intake.RawFile;
import quorate.intake.Unreadable;
import quorate.parallels.FileStore.Heard;
import quorate.payments.Payments;
import quorate.register.Register;
import quorate.web.Choice;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;
import quorate.web.Typed;
import quorate.web.Words;

/** Where the other system's file is given, and where somebody says what its codes mean. */
@Controller
@Door(Door.Who.STAFF)
class FilePages {

    private static final String HERE = ParallelPages.HERE;
    private static final String FILE = "parallels/file";

    private final Parallels parallels;
    private final FileStore files;
    private final Payments payments;
    private final Register register;

    FilePages(Parallels parallels, FileStore files, Payments payments, Register register) {
        this.parallels = parallels;
        this.files = files;
        this.payments = payments;
        this.register = register;
    }

    record Giving(Parallel parallel, List<Choice> months, List<String> faults, Typed typed) {}

    record Meaning(Parallel parallel, List<Heard> codes, List<Choice> meanings, Typed typed) {}

    private Parallel find(UUID id, CurrentPerson person) {
        var it = parallels
                .find(id)
                .filter(found -> payments.readBy(person).contains(found.commissioner()))
                .orElseThrow(Page::missing);
        if (!payments.enteredBy(person).contains(it.commissioner()))
            throw new AccessDeniedException("Prepares none of these payments");
        if (it.against() != Parallel.Against.SYSTEM) throw Page.missing();
        return it;
    }

    private static Giving giving(Parallel it, List<String> faults, Typed typed) {
        return new Giving(
                it,
                it.months().stream()
                        .map(month -> Choice.of(month.toString(), Words.month(month)))
                        .toList(),
                faults,
                typed);
    }

    @GetMapping(HERE + "/{id}/files/new")
    ModelAndView ask(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return Page.of(FILE, giving(find(id, person), List.of(), typed));
    }

    /** Takes the whole file, or says everything that is wrong with it and takes nothing. */
    @PostMapping(HERE + "/{id}/files/new")
    ModelAndView receive(
            @PathVariable UUID id,
            CurrentPerson person,
            @RequestParam(required = false) Optional<MultipartFile> file,
            Typed typed)
            throws IOException {
        var it = find(id, person);
        var called = new LinkedHashMap<String, String>();
        AmountSheet.COLUMNS.keySet().forEach(column -> called.put(column, typed.optionalLine("column-" + column)));
        var month = typed.optionallyOffered("month", "Choose one of the months that are compared", it.months());
        var addsUp = !typed.choices("adds-up", List.of("yes")).isEmpty();
        var sent = file.filter(one -> !one.isEmpty());
        if (sent.isEmpty()) typed.fault("file", "Select the other system’s file, as .xlsx or .csv");
        if (typed.isFaulty() || sent.isEmpty()) return Page.faulty(FILE, giving(it, List.of(), typed));
        try (var stream = sent.get().getInputStream()) {
            var raw = RawFile.read(
                    Optional.ofNullable(sent.get().getOriginalFilename()).orElse("file"), stream);
            var read = AmountSheet.of(raw, new AmountSheet.Given(it, called, month, addsUp, Ours.of(it, register)));
            if (read.faults().isEmpty()) return taken(it, parallels.receive(it, raw, read.amounts(), person.id()));
            typed.fault(
                    "file",
                    "Nothing was taken from the file: "
                            + Words.count(read.faults().size(), "thing is", "things are")
                            + " wrong with it, named below");
            return Page.faulty(FILE, giving(it, read.faults(), typed));
        } catch (Unreadable unreadable) {
            typed.fault(
                    "file", unreadable.sentence() + " " + unreadable.objection().remedy());
            return Page.faulty(FILE, giving(it, List.of(), typed));
        }
    }

    private ModelAndView taken(Parallel it, int rows) {
        if (rows == 0) return Page.seeOther(it.page(), "This file was given before: nothing was changed by it");
        var done = Words.sentence(Words.count(rows, "amount", "amounts")) + " taken and compared";
        var unknown = files.listHeard(it.id()).stream()
                .anyMatch(heard -> heard.means().isEmpty());
        return unknown
                ? Page.seeOther(it.page() + "/codes", done + ". Now say what the codes mean")
                : Page.seeOther(it.page(), done);
    }

    private Meaning meaning(Parallel it, Typed typed) {
        var codes = files.listHeard(it.id());
        var known = new LinkedHashMap<String, String>();
        for (var at = 0; at < codes.size(); at++)
            known.put("code-" + at, codes.get(at).means().orElse(""));
        return new Meaning(it, codes, meanings(it), typed.knowing(known));
    }

    private List<Choice> meanings(Parallel it) {
        var all = new ArrayList<Choice>();
        Parallels.lines(parallels.scheme(it)).forEach((line, title) -> all.add(Choice.of(line, title)));
        all.add(Choice.of(Pair.ALL, "All lines of the scheme together"));
        all.add(Choice.of(Parallels.NONE, "Nothing of this scheme: it is not compared"));
        return all;
    }

    @GetMapping(HERE + "/{id}/codes")
    ModelAndView codes(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        return Page.of("parallels/codes", meaning(find(id, person), typed));
    }

    @PostMapping(HERE + "/{id}/codes")
    ModelAndView mean(@PathVariable UUID id, CurrentPerson person, Typed typed) {
        var it = find(id, person);
        var codes = files.listHeard(it.id());
        var offered = meanings(it).stream().map(Choice::value).toList();
        var means = new LinkedHashMap<String, String>(files.means(it.id()));
        for (var at = 0; at < codes.size(); at++) {
            var code = codes.get(at).code();
            typed.optionallyOffered("code-" + at, "Choose what “" + code + "” means from the list", offered)
                    .ifPresent(line -> means.put(code, line));
        }
        if (!typed.isFaulty() && Parallels.isMixed(means)) {
            typed.fault(
                    "code-0",
                    "Some codes mean a line and others all lines together, so that neither could be compared: choose lines"
                            + " for all of them, or all lines together for all of them");
        }
        if (typed.isFaulty()) return Page.faulty("parallels/codes", meaning(it, typed));
        parallels.mean(it, means, person.id());
        return Page.seeOther(it.page(), "Saved, and worked out once more");
    }
}
