package quorate.committees;

/** A fact as one line of the log, for whoever keeps it. */
final class Saying {

    private Saying() {}

    static String of(Fact fact, Sitting then, Chamber.Record record) {
        return switch (fact) {
            case Fact.Opened(var chair) -> then.nameOf(chair) + " opened the meeting";
            case Fact.Adjourned(var words) -> "Adjourned. " + words;
            case Fact.Resumed(var chair) -> "Resumed with " + then.nameOf(chair) + " in the chair";
            case Fact.Closed closed -> "Meeting closed";
            case Fact.Apologised(var person) -> "Apologies from " + then.nameOf(person);
            case Fact.Deputised deputy ->
                deputy.name() + " is deputy for " + then.nameOf(deputy.member())
                        + deputy.letter()
                                .map(day -> ", who named them on " + quorate.web.Words.day(day))
                                .orElse("");
            case Fact.Arrived(var person, var name) -> then.nameOf(person) + " arrived";
            case Fact.Left(var person) -> then.nameOf(person) + " left";
            case Fact.Declared declared ->
                then.nameOf(declared.person()) + " declared an interest: " + declared.words();
            case Fact.Ruled ruled ->
                "Ruling on " + title(ruled.item(), record) + ": " + then.nameOf(ruled.person()) + " "
                        + ruled.treatment();
            case Fact.ChairTaken chair ->
                then.nameOf(chair.person()) + " took the chair"
                        + chair.item()
                                .map(item -> " for " + title(item, record))
                                .orElse("");
            case Fact.ItemOpened(var item) -> "Opened: " + title(item, record);
            case Fact.Noted(var item) -> "Noted: " + title(item, record);
            case Fact.Agreed agreed -> (agreed.carried() ? "Agreed: " : "Not agreed: ") + title(agreed.item(), record);
            case Fact.BallotOpened ballot -> "Vote opened on " + title(ballot.item(), record);
            case Fact.Voted vote -> then.nameOf(vote.person()) + " voted " + vote.choice();
            case Fact.CastingVote vote -> then.nameOf(vote.chair()) + " gave the deciding vote " + vote.choice();
            case Fact.BallotClosed closed -> (closed.carried() ? "Carried: " : "Lost: ") + closed.words();
            case Fact.Deferred deferred -> "Deferred: " + title(deferred.item(), record) + ". " + deferred.why();
            case Fact.PublicExcluded(var reason) -> "Public excluded: " + reason;
            case Fact.PublicReadmitted readmitted -> "Public admitted again";
            case Fact.ActionTaken action -> "Action for " + then.nameOf(action.person()) + ": " + action.what();
            case Fact.Struck(var entry, var why) -> "Struck out entry " + entry + ": " + why;
        };
    }

    private static String title(java.util.UUID item, Chamber.Record record) {
        return record.find(item)
                .map(one -> "item " + one.place() + ", " + one.title())
                .orElse("an item taken off the agenda");
    }
}
