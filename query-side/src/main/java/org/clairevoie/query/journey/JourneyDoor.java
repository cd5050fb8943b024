package org.clairevoie.query.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.clairevoie.access.Caller;
import org.clairevoie.access.CallerToken;
import org.clairevoie.access.Role;
import org.clairevoie.query.asking.Question;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Before anything is read of one journey: a frontline system learns of those alone that its organisation follows, and is told of
/// another's what it would be told of none. The timeline looks for itself: who follows nothing there still reads what it posted.
final class JourneyDoor implements HandlerInterceptor {
    private final JourneyRows journeys;

    JourneyDoor(JourneyRows journeys) {
        this.journeys = journeys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        Caller caller = CallerToken.asking();
        if (caller != null && caller.is(Role.FRONTLINE)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("id") instanceof String id) {
            admit(caller, id);
        }
        return true;
    }

    private void admit(Caller caller, String id) {
        UUID accompanimentId;
        try {
            // As lenient as the endpoint is: what it reads as an id must be one here.
            accompanimentId = UUID.fromString(id.trim());
        } catch (IllegalArgumentException noId) {
            // The endpoint tells what is wrong with it.
            return;
        }
        if (!journeys.isFollowed(accompanimentId, caller.organisation())) {
            throw Question.notShown(accompanimentId);
        }
    }
}
