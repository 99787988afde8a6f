package quorate.web;

import java.util.List;
import quorate.kernel.Actor;
import quorate.kernel.PartyId;

/**
 * Who is asking, with the posts they hold today. A parameter of this type on an endpoint is filled in by the sign-in.
 *
 * @param posts judged on today by the clock, whatever day the page is read as at
 */
public record CurrentPerson(PartyId id, String name, List<Standing.Post> posts, boolean administrator) {

    public CurrentPerson {
        posts = List.copyOf(posts);
    }

    public boolean holds(String office, PartyId body) {
        return posts.stream()
                .anyMatch(post -> post.office().equals(office) && post.body().equals(body));
    }

    /** True for whoever works for a commissioner or looks after the service, and not for a practice alone. */
    public boolean isStaff() {
        return administrator || posts.stream().anyMatch(post -> !post.isOfPractice());
    }

    public boolean isSecretaryOf(PartyId body) {
        return holds("secretary", body);
    }

    /** True if any post of theirs belongs to the body. */
    public boolean belongsTo(PartyId body) {
        return posts.stream().anyMatch(post -> post.body().equals(body));
    }

    public Actor actor() {
        return new Actor.Person(id);
    }
}
