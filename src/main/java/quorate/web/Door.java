package quorate.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may come in by this endpoint. Every endpoint has one; what it shows inside may depend further on the person. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Door {

    Who value();

    /** From the widest to the narrowest. */
    enum Who {
        /** Anybody, signed in or not. */
        PUBLIC,
        /** Anybody who has signed in. */
        SIGNED_IN,
        /** Whoever holds a post in any commissioner today. */
        STAFF,
        /** Whoever holds a secretary's post today. The page checks of which body. */
        SECRETARY,
        /** Whoever administers this installation. */
        ADMINISTRATOR
    }
}
