package quorate.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import quorate.kernel.Actor;
import quorate.kernel.Fresh;
import quorate.kernel.Happening;
import quorate.kernel.MatterId;
import quorate.kernel.Money;
import quorate.kernel.PartyId;
import quorate.kernel.Span;

/**
 * What a practice asks for, and what came of it so far.
 *
 * @param practice for which it is, and its code
 * @param used what is to be paid back, and for which days
 * @param limit the most that is paid; empty for none
 * @param limitSays how the limit was come to, or where it was read; empty for none
 * @param evidence what was seen, and where it is kept
 * @param why on what ground it is asked for
 */
record Claim(
        UUID id,
        PartyId commissioner,
        PartyId practice,
        String code,
        ClaimKind kind,
        Used used,
        Optional<Money> limit,
        String limitSays,
        String evidence,
        String why,
        LocalDate entered,
        PartyId by,
        Course course) {

    /**
     * What is to be paid back.
     *
     * @param from the first of the days that it is for, and {@code to} the last
     * @param invoice the number of the invoice, as it stands there
     * @param invoiced what the invoice comes to, with the tax on it; {@code vat} is that tax
     * @param count whole weeks or months that it covers; none where it is not by them
     * @param terms what else was asked: for the limit, and by criteria
     * @param other whether it is for somebody else than a claim of the same days
     */
    record Used(
            LocalDate from,
            LocalDate to,
            String invoice,
            Money invoiced,
            Money vat,
            int count,
            Map<String, String> terms,
            boolean other) {
        Used {
            terms = Map.copyOf(terms);
        }

        Span days() {
            return new Span(from, to.plusDays(1));
        }
    }

    /**
     * What came of it.
     *
     * @param steps what both sides said, the first first
     * @param papers the files beside it
     * @param laying with which fund it was laid for a decision; empty while it was not
     * @param secrecy why it is kept private, where it is
     * @param later what became due of it besides, or was taken back, by limits that changed since or by a plan
     */
    record Course(
            List<ClaimStep> steps,
            List<ClaimPaper> papers,
            Optional<Laying> laying,
            Optional<Outcome> outcome,
            Money later,
            Optional<Secrecy> secrecy) {
        static final Course NONE = new Course(List.of(), List.of(), Optional.empty(), Optional.empty(), Money.ZERO);

        /** One that is not kept private. */
        Course(
                List<ClaimStep> steps,
                List<ClaimPaper> papers,
                Optional<Laying> laying,
                Optional<Outcome> outcome,
                Money later) {
            this(steps, papers, laying, outcome, later, Optional.empty());
        }

        Course {
            steps = List.copyOf(steps);
            papers = List.copyOf(papers);
        }
    }

    /**
     * @param promise from which it is paid first; empty where it is paid from the budget
     * @param allowed the most that is to be paid of it, where it is less than it comes to; and why
     */
    record Laying(UUID fund, Optional<UUID> promise, Optional<Money> allowed, String why, LocalDate day, PartyId by) {

        /** From the budget. */
        Laying(UUID fund, Optional<Money> allowed, String why, LocalDate day, PartyId by) {
            this(fund, Optional.empty(), allowed, why, day, by);
        }
    }

    /** @param paid whether it became due */
    record Outcome(UUID decision, boolean paid, String sentence, LocalDate day) {}

    /** The lower of invoice and limit. */
    Money ceiling() {
        return limit.filter(used.invoiced()::isMoreThan).orElse(used.invoiced());
    }

    /** The same, or the part of it that was laid for a decision. */
    Money owed() {
        return course.laying().flatMap(Laying::allowed).orElse(ceiling());
    }

    /** What became due of it; nothing where nothing did. */
    Money given() {
        return isDue() ? owed().plus(course.later()) : Money.ZERO;
    }

    /** In how many instalments it is paid back; empty where it is not. */
    Optional<Integer> instalments() {
        return kind.isPaidBack()
                ? Optional.ofNullable(used.terms().get(kind.back())).map(Integer::valueOf)
                : Optional.empty();
    }

    MatterId matter() {
        return new MatterId(Fresh.idOf("matter of a claim", id.toString()));
    }

    UUID posting() {
        return Fresh.idOf("posting of a claim", id.toString());
    }

    boolean isLaid() {
        return course.laying().isPresent();
    }

    boolean isDue() {
        return course.outcome().filter(Outcome::paid).isPresent();
    }

    boolean isDecided() {
        return course.outcome().isPresent();
    }

    boolean isWithdrawn() {
        return course.steps().stream().anyMatch(step -> step.what() == ClaimStep.What.WITHDRAWN);
    }

    /** Whether nothing more can come of it. */
    boolean isOver() {
        return isDecided() || isWithdrawn();
    }

    /** What was asked and not answered: of the practice before it is laid, of the commissioner after it was decided. */
    Optional<ClaimStep> open(ClaimStep.What asked) {
        return course.steps().stream()
                .filter(step -> step.what().isDialogue())
                .reduce((one, later) -> later)
                .filter(step -> step.what() == asked);
    }

    boolean waitsForPractice() {
        return !isLaid() && !isOver() && open(ClaimStep.What.ASKED).isPresent();
    }

    String state() {
        if (isDecided()) return isDue() ? "Due" : "Not paid";
        if (isWithdrawn()) return "Withdrawn";
        if (isLaid()) return "Waits for a decision";
        return waitsForPractice() ? "Waits for the practice" : "With the commissioner";
    }

    /** On how many days it waited for the commissioner: those on which a question of theirs was open are not counted. */
    long waited(LocalDate today) {
        var end = course.outcome()
                .map(Outcome::day)
                .or(() -> course.steps().stream()
                        .filter(step -> step.what() == ClaimStep.What.WITHDRAWN)
                        .map(ClaimStep::day)
                        .findFirst())
                .orElse(today);
        var days = ChronoUnit.DAYS.between(entered, end);
        Optional<LocalDate> stopped = Optional.empty();
        for (var step : course.steps()) {
            if (step.what() == ClaimStep.What.ASKED && stopped.isEmpty()) stopped = Optional.of(step.day());
            if (step.what() != ClaimStep.What.ANSWERED || stopped.isEmpty()) continue;
            days -= ChronoUnit.DAYS.between(stopped.get(), step.day());
            stopped = Optional.empty();
        }
        if (stopped.isPresent() && waitsForPractice()) days -= ChronoUnit.DAYS.between(stopped.get(), end);
        return Math.max(0, days);
    }

    String page() {
        return "/claims/" + id;
    }

    /** Whether two invoice numbers are the same but for how they are written. */
    boolean hasInvoice(String number) {
        return letters(used.invoice()).equals(letters(number));
    }

    static String letters(String invoice) {
        return invoice.toLowerCase(java.util.Locale.UK).replaceAll("[^a-z0-9]", "");
    }

    /** The same before anything was said about it, kept private. */
    Claim kept(Secrecy secrecy) {
        return after(
                new Course(List.of(), List.of(), Optional.empty(), Optional.empty(), Money.ZERO, Optional.of(secrecy)));
    }

    /** The same, laid at once by whoever entered it. */
    Claim laid(UUID fund, Optional<UUID> promise) {
        var laying = new Laying(fund, promise, Optional.empty(), "", entered, by);
        return after(new Course(
                course.steps(), course.papers(), Optional.of(laying), Optional.empty(), Money.ZERO, course.secrecy()));
    }

    /** The same with another course. */
    Claim after(Course later) {
        return new Claim(
                id, commissioner, practice, code, kind, used, limit, limitSays, evidence, why, entered, by, later);
    }

    /** A claim was sent, laid for a decision, decided, or something was said about it. */
    record Moved(Claim claim, String what, Optional<UUID> decision, Actor by) implements Happening {

        @Override
        public List<UUID> about() {
            return List.of(
                    claim.id(), claim.commissioner().value(), claim.practice().value());
        }

        @Override
        public List<UUID> because() {
            return decision.stream().toList();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "what",
                    what,
                    "kind",
                    claim.kind().id(),
                    "owed",
                    claim.owed().plain());
        }
    }
}
