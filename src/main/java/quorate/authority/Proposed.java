package quorate.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import quorate.kernel.PartyId;
import quorate.register.Kind;
import quorate.register.Link;
import quorate.register.Party;
import quorate.register.View;

/** The register with one body more, which so far is only proposed. */
record Proposed(View view, Party body) implements View {

    @Override
    public LocalDate day() {
        return view.day();
    }

    @Override
    public long known() {
        return view.known();
    }

    @Override
    public Optional<Party> find(PartyId id) {
        return id.equals(body.id()) ? Optional.of(body) : view.find(id);
    }

    @Override
    public Party get(PartyId id) {
        return id.equals(body.id()) ? body : view.get(id);
    }

    @Override
    public Optional<Party> findByCode(String scheme, String code) {
        return view.findByCode(scheme, code);
    }

    @Override
    public List<Link> linksFrom(PartyId id) {
        return view.linksFrom(id);
    }

    @Override
    public List<Link> linksTo(PartyId id) {
        return view.linksTo(id);
    }

    @Override
    public List<Party> list(Kind kind) {
        return view.list(kind);
    }
}
