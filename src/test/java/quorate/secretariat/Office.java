package quorate.secretariat;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import quorate.SetClock;
import quorate.authority.Authority;
import quorate.authority.Matter;
import quorate.clocks.Clocks;
import quorate.committees.Committees;
import quorate.committees.Fact;
import quorate.committees.Item;
import quorate.committees.Town;
import quorate.kernel.MeetingId;
import quorate.register.Register;
import quorate.web.CurrentPerson;
import quorate.web.Standing;

/** A committee with a secretary, and a meeting on 10 May 2016 that decides a matter. */
class Office {

    static final LocalDateTime MEETS = LocalDateTime.of(2016, 5, 10, 14, 0);

    final Town town;
    private final Standing standing;
    private final SetClock clock;

    Office(
            Register register,
            Authority authority,
            Committees committees,
            Clocks clocks,
            Standing standing,
            SetClock clock) {
        this.town = new Town(register, authority, committees, clocks);
        this.standing = standing;
        this.clock = clock;
    }

    CurrentPerson person(String key) {
        var id = town.id(key);
        return new CurrentPerson(id, standing.nameOf(id), standing.postsOf(id, town.clocks.today()), false);
    }

    CurrentPerson fiona() {
        return person("fiona-kerr");
    }

    /** A meeting on the day with one item on a matter, for decision. */
    Called call(LocalDateTime starts, String title, boolean hidden) {
        var matter = town.lay(title);
        var meeting = town.convene(starts);
        var item = town.committees
                .add(meeting, town.item(matter.id(), title, Item.Purpose.DECISION, hidden), town.secretary())
                .orThrow();
        return new Called(meeting, item, matter, hidden);
    }

    record Called(MeetingId meeting, UUID item, Matter matter, boolean hidden) {}

    /** Opens the meeting, opens the item and agrees it. */
    void decide(Called called, String words) {
        clock.set(town.committees.find(called.meeting()).orElseThrow().starts());
        town.open(called.meeting(), "margaret-hale", "priya-nair", "samuel-okoro", "grace-lin");
        if (called.hidden()) town.note(called.meeting(), new Fact.PublicExcluded("the business is confidential"));
        town.note(called.meeting(), new Fact.ItemOpened(called.item()));
        town.committees
                .agree(
                        called.meeting(),
                        called.item(),
                        town.committee,
                        words,
                        town.clocks.now(),
                        UUID.randomUUID(),
                        town.secretary())
                .orThrow();
    }

    void action(Called called, String owner, String what, java.time.LocalDate due) {
        town.note(called.meeting(), new Fact.ActionTaken(called.item(), town.id(owner), what, Optional.of(due)));
    }
}
