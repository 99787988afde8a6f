package quorate.claims;

import java.util.List;
import org.springframework.stereotype.Component;
import quorate.payments.Dues;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Veil;

/** The claims that a person may see, with the names of the practices. */
@Component
class ClaimRows {

    private final Claims claims;
    private final Dues dues;
    private final Payments payments;
    private final Standing standing;
    private final List<Veil> veils;

    ClaimRows(Claims claims, Dues dues, Payments payments, Standing standing, List<Veil> veils) {
        this.claims = claims;
        this.dues = dues;
        this.payments = payments;
        this.standing = standing;
        this.veils = veils;
    }

    ClaimRow of(Claim claim) {
        return new ClaimRow(claim, standing.nameOf(claim.practice()));
    }

    /** Those of the commissioners for which the person sees what is paid. */
    List<ClaimRow> of(CurrentPerson person, long known) {
        return shown(claims.list(dues.readBy(person), List.of(), known), person);
    }

    /** Those of the practices for which the person speaks. */
    List<ClaimRow> own(CurrentPerson person, long known) {
        return claims.list(List.of(), payments.practicesOf(person), known).stream()
                .map(this::of)
                .toList();
    }

    List<ClaimRow> before(Claim claim, CurrentPerson person) {
        return shown(claims.before(claim), person);
    }

    private List<ClaimRow> shown(List<Claim> all, CurrentPerson person) {
        return all.stream()
                .filter(claim -> !isHidden(claim, person))
                .map(this::of)
                .toList();
    }

    private boolean isHidden(Claim claim, CurrentPerson person) {
        return veils.stream().anyMatch(veil -> veil.hides(person, claim.matter().value()));
    }

    boolean isOwn(Claim claim, CurrentPerson person) {
        return payments.practicesOf(person).contains(claim.practice());
    }

    /** Whether the person enters claims of the commissioner, and so answers them. */
    boolean isFor(Claim claim, CurrentPerson person) {
        return dues.enteredBy(person).contains(claim.commissioner()) && !isHidden(claim, person);
    }

    /** Where to go after an act: whoever has a stake in the practice no longer sees what has been laid for a decision. */
    String pageFor(Claim claim, CurrentPerson person) {
        return mayRead(claim, person) ? claim.page() : "/claims";
    }

    boolean mayRead(Claim claim, CurrentPerson person) {
        return isOwn(claim, person) || dues.readBy(person).contains(claim.commissioner()) && !isHidden(claim, person);
    }
}
