package quorate.drafting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import quorate.clocks.Follower;
import quorate.schemes.Definition;
import quorate.schemes.OwnSchemes;
import quorate.schemes.Schemes;

/** The versions that a decision adopted, in memory, for the shelf of all schemes. */
@Component
class Adopted implements OwnSchemes, Follower {

    private final DraftStore store;
    private volatile Picture picture = new Picture(List.of(), 0);

    Adopted(DraftStore store) {
        this.store = store;
    }

    private record Picture(List<Definition> schemes, long number) {}

    @Override
    public List<Definition> list() {
        return picture.schemes();
    }

    @Override
    public long number() {
        return picture.number();
    }

    @Override
    public void follow(long upTo) {
        var texts = store.adopted(picture.number(), upTo);
        var all = new ArrayList<>(picture.schemes());
        // A version is laid only while it can be read, so that each of these can be.
        texts.forEach(text -> Schemes.read(text).definition().ifPresent(all::add));
        picture = new Picture(List.copyOf(all), upTo);
    }
}
