package quorate.publication;

import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import quorate.kernel.PartyId;
import quorate.web.Published;

/** Lends out what stands on the shelf, a hundred documents in memory at a time. */
@Component
class Lending implements Published {

    private static final int PIECE = 100;

    private final ShelfStore shelf;

    Lending(ShelfStore shelf) {
        this.shelf = shelf;
    }

    @Override
    public void each(Collection<PartyId> bodies, Consumer<Copy> taker) {
        var ids = bodies.stream().map(PartyId::value).toList();
        if (ids.isEmpty()) return;
        var after = shelf.beginning();
        for (var piece = shelf.standing(ids, after, PIECE);
                !piece.isEmpty();
                piece = shelf.standing(ids, after, PIECE)) {
            piece.forEach(each -> taker.accept(copy(each)));
            after = new ShelfStore.Place(
                    piece.getLast().document().day(), piece.getLast().document().address());
        }
    }

    private static Copy copy(ShelfStore.Standing standing) {
        var document = standing.document();
        return new Copy(
                document.address(),
                document.version(),
                document.kind(),
                document.title(),
                new PartyId(document.body()),
                document.day(),
                document.at(),
                document.page().map(Document.Leaf::html).orElse(""),
                standing.of(),
                document.withdrawn().map(gone -> gone.ground().toString()));
    }
}
