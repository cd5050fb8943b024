package org.clairevoie.query.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.clairevoie.access.Caller;
import org.clairevoie.access.CallerToken;
import org.clairevoie.access.Role;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.asking.Question;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Before a journey is evaluated: one whose person is restricted is shown to no evaluator. Whoever accompanies the person, audits, or acts on
/// the person's behalf still sees it, marked.
final class RestrictedDoor implements HandlerInterceptor {
    private final AskedRecords asked;
    private final Restrictions restrictions;

    RestrictedDoor(AskedRecords asked, Restrictions restrictions) {
        this.asked = asked;
        this.restrictions = restrictions;
    }

    /// Where evaluators read single records.
    static List<String> routes() {
        return List.of(AskedRecords.JOURNEY, AskedRecords.PAIR);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        Caller caller = CallerToken.asking();
        if (caller != null && caller.is(Role.EVALUATOR)) {
            asked.of(request).forEach(id -> {
                if (id != null && restrictions.mark(id).restricted()) {
                    throw Question.refused(HttpStatus.FORBIDDEN, "restricted", "Not evaluated",
                            "the journey " + id + " is kept and not evaluated until its restriction is lifted", List.of());
                }
            });
        }
        return true;
    }
}
