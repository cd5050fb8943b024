package org.clairevoie.query.projection;

import java.util.List;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// `/actuator/views`: how far each view is; a POST to one of them rebuilds it.
@Endpoint(id = "views")
final class ViewsEndpoint {
    private final Views views;
    private final Progress progress;

    ViewsEndpoint(Views views, Progress progress) {
        this.views = views;
        this.progress = progress;
    }

    @ReadOperation
    List<Progress.Of> all() {
        return progress.all();
    }

    @WriteOperation
    Progress.Of rebuild(@Selector String name) {
        if (!views.names().contains(name)) {
            throw new InvalidEndpointRequestException("no view is called so", "there is no such view, only " + views.names());
        }
        views.rebuild(name);
        return progress.of(name);
    }
}
