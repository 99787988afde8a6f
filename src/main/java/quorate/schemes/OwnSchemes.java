package quorate.schemes;

import java.util.List;

/** Schemes that commissioners wrote themselves, once a decision has adopted them. Implemented above. */
public interface OwnSchemes {

    /** Each complete and sound; none has the id of a scheme that comes with this version. */
    List<Definition> list();
}
