package quorate.kernel;

/** Who acts. No change is anonymous: it is either a person, or a process of the system that has a name. */
public sealed interface Actor {

    record Person(PartyId id) implements Actor {}

    /** @param name such as "import of epraccur" or "seed world" */
    record Process(String name) implements Actor {}
}
