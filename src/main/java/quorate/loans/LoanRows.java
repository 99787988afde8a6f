package quorate.loans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import quorate.clocks.Clocks;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.payments.Besides;
import quorate.payments.Dues;
import quorate.payments.Payments;
import quorate.web.CurrentPerson;
import quorate.web.Standing;
import quorate.web.Task;
import quorate.web.Veil;

/** The loans that a person may see; what came back of them beside a practice's statements; instalments that wait. */
@Component
class LoanRows implements Besides, Task.Source {

    private final Loans loans;
    private final Dues dues;
    private final Payments payments;
    private final Standing standing;
    private final Clocks clocks;
    private final List<Veil> veils;

    LoanRows(Loans loans, Dues dues, Payments payments, Standing standing, Clocks clocks, List<Veil> veils) {
        this.loans = loans;
        this.dues = dues;
        this.payments = payments;
        this.standing = standing;
        this.clocks = clocks;
        this.veils = veils;
    }

    /** A loan with the name of its practice, as it stands on a day. */
    record Row(Loan loan, String practice, LocalDate day) {

        String state() {
            return loan.state(day);
        }

        Optional<Instalment> next() {
            return loan.next(day);
        }

        boolean has(String words) {
            return (practice + " " + loan.code() + " " + loan.title())
                    .toLowerCase(Locale.UK)
                    .contains(words.strip().toLowerCase(Locale.UK));
        }

        /** Amounts as amounts and days as days, for a spreadsheet. */
        List<Object> cells() {
            return List.of(
                    loan.code(),
                    practice,
                    loan.title(),
                    loan.lent(),
                    loan.amount(),
                    loan.back(),
                    loan.given(),
                    loan.left(),
                    loan.open(day),
                    loan.missed(day),
                    next().<Object>map(Instalment::day).orElse(""),
                    state());
        }
    }

    Row of(Loan loan, LocalDate day) {
        return new Row(loan, standing.nameOf(loan.practice()), day);
    }

    boolean isReader(CurrentPerson person) {
        return !dues.readBy(person).isEmpty();
    }

    /** Those of the commissioners for which the person sees what is paid. */
    List<Row> of(CurrentPerson person, LocalDate day, long known) {
        return loans.list(dues.readBy(person), List.of(), known).stream()
                .filter(loan -> !isHidden(loan, person))
                .map(loan -> of(loan, day))
                .toList();
    }

    private boolean isHidden(Loan loan, CurrentPerson person) {
        return veils.stream().anyMatch(veil -> veil.hides(person, loan.matter().value()));
    }

    boolean isOwn(Loan loan, CurrentPerson person) {
        return payments.practicesOf(person).contains(loan.practice());
    }

    boolean isKept(Loan loan, CurrentPerson person) {
        return dues.enteredBy(person).contains(loan.commissioner()) && !isHidden(loan, person);
    }

    boolean isRead(Loan loan, CurrentPerson person) {
        return isOwn(loan, person) || dues.readBy(person).contains(loan.commissioner()) && !isHidden(loan, person);
    }

    @Override
    public List<Other> of(PartyId practice) {
        var found = new ArrayList<Other>();
        for (var loan : loans.list(List.of(), List.of(practice), Long.MAX_VALUE)) {
            for (var back : loan.backs()) {
                var how = back.taken() ? "Taken from what was due" : "Paid back by the practice";
                found.add(new Other(
                        how + ": " + loan.title(), back.day(), Money.ZERO.minus(back.amount()), loan.ownPage()));
            }
        }
        return found;
    }

    @Override
    public List<Task> tasksOf(CurrentPerson person) {
        var today = clocks.today();
        return of(person, today, Long.MAX_VALUE).stream()
                .filter(row -> row.loan().open(today).pence() > 0 && isKept(row.loan(), person))
                .map(row -> new Task(
                        "Take an instalment of a loan",
                        row.practice() + ": " + row.loan().open(today),
                        row.loan().ownPage(),
                        Optional.empty()))
                .toList();
    }
}
