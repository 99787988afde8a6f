package quorate.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import quorate.schemes.Definition;
import quorate.schemes.Schemes;
import quorate.web.Csv;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;

/** What became of a file of readings, and its rejected rows to be mended and given again. */
@Controller
@Door(Door.Who.STAFF)
class UploadPages {

    private static final String HERE = "/payments/readings";

    private final Tallies tallies;
    private final Hands hands;
    private final Schemes schemes;

    UploadPages(Tallies tallies, Hands hands, Schemes schemes) {
        this.tallies = tallies;
        this.hands = hands;
        this.schemes = schemes;
    }

    record Looking(Uploaded uploaded, String scheme) {}

    private Uploaded findUpload(UUID id, CurrentPerson person) {
        return tallies.findUpload(id)
                .filter(uploaded -> hands.readBy(person).contains(uploaded.commissioner()))
                .orElseThrow(Page::missing);
    }

    @GetMapping(HERE + "/uploads/{id}")
    ModelAndView uploaded(@PathVariable UUID id, CurrentPerson person) {
        var it = findUpload(id, person);
        return Page.of(
                "payments/upload",
                new Looking(it, schemes.find(it.scheme()).map(Definition::title).orElse(it.scheme())));
    }

    @GetMapping(HERE + "/uploads/{id}/rejected.csv")
    void rejected(@PathVariable UUID id, CurrentPerson person, HttpServletResponse response) {
        var header = new ArrayList<>(TallySheet.FIELDS);
        header.add("row");
        header.add("what is wrong");
        Csv.answer(
                response,
                "rejected-readings.csv",
                header,
                findUpload(id, person).rejected().stream()
                        .map(row -> Stream.concat(
                                        row.fields().stream(), Stream.of(Integer.toString(row.row()), row.sentence()))
                                .toList()));
    }
}
