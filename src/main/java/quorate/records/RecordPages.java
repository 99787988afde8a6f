package quorate.records;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Meeting;
import quorate.kernel.PartyId;
import quorate.register.Party;
import quorate.web.CurrentPerson;
import quorate.web.Door;
import quorate.web.Page;

/** A committee's whole record, to be taken away: by its secretary, for whoever asked for it. */
@Controller
@Door(Door.Who.SECRETARY)
class RecordPages {

    private final Bundle bundle;
    private final Committees committees;
    private final Clocks clocks;

    RecordPages(Bundle bundle, Committees committees, Clocks clocks) {
        this.bundle = bundle;
        this.committees = committees;
        this.clocks = clocks;
    }

    /** @param meetings latest first */
    record Offered(Party committee, List<Meeting> meetings) {}

    @GetMapping("/committees/{id}/record")
    ModelAndView offer(@PathVariable PartyId id, CurrentPerson person) {
        return Page.of("records/record", new Offered(mine(id, person), committees.find(id)));
    }

    /** Goes out piece by piece as it is packed, so that a long record needs no more memory than a short one. */
    @GetMapping("/committees/{id}/record.zip")
    void take(
            @PathVariable PartyId id,
            @RequestParam(defaultValue = "open") String part,
            CurrentPerson person,
            HttpServletResponse response)
            throws IOException {
        mine(id, person);
        var whole = part.equals("whole");
        var name = (whole ? "whole-record-" : "record-") + Walk.slug(bundle.nameOf(id)) + "-" + clocks.today() + ".zip";
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        bundle.write(id, whole ? Bundle.Part.WHOLE : Bundle.Part.OPEN, Optional.of(person), response.getOutputStream());
    }

    private Party mine(PartyId committee, CurrentPerson person) {
        var party = bundle.find(committee).orElseThrow(Page::missing);
        if (!person.isSecretaryOf(committee)) {
            throw new AccessDeniedException("Only the secretary of the committee takes its record away");
        }
        return party;
    }
}
