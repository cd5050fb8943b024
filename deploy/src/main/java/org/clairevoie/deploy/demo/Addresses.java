package org.clairevoie.deploy.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where to look once the demonstration is loaded.
final class Addresses {
    private Addresses() {}

    /// @param beforeTheLinks when the last event before the third twin's late links was recorded, null when not known
    static List<String> of(URI service, UUID journey, @Nullable String beforeTheLinks) {
        List<String> lines = new ArrayList<>(List.of(
                "All data are synthetic: nobody's, and no outcome depends on how integrated a journey is.",
                "  a journey              " + service + "/journeys/" + journey,
                "  its contrast           " + service + "/journeys/" + journey + "/contrast",
                "  its replay             " + service + "/journeys/" + journey + "/replay",
                "  its history            " + service + "/audit/journeys/" + journey,
                "  the contrast twins     " + service + "/contrast/pair?a=" + ContrastTwins.INTEGRATED + "&b=" + ContrastTwins.JUXTAPOSED,
                "  twin I, integrated     " + contrast(service, ContrastTwins.INTEGRATED),
                "  twin J, juxtaposed     " + contrast(service, ContrastTwins.JUXTAPOSED),
                "  I, linked later        " + contrast(service, ContrastTwins.LINKED_LATER)));
        if (beforeTheLinks != null) {
            lines.add("  … known before links   " + contrast(service, ContrastTwins.LINKED_LATER)
                    + "?knownBy=" + URLEncoder.encode(beforeTheLinks, StandardCharsets.UTF_8));
        }
        lines.addAll(List.of(
                "  Each wants a token:    curl -H \"Authorization: Bearer $(deploy/run token auditor)\" ADDRESS",
                "  or a login:            a browser asks for one; names and passwords are in security/logins.json of the data folder",
                "  the population         " + service + "/contrast?clock=entered",
                "  the event types        " + service + "/event-types",
                "  the API                " + service + "/v3/api-docs",
                "  health                 " + service + "/actuator/health"));
        return lines;
    }

    private static String contrast(URI service, UUID journey) {
        return service + "/journeys/" + journey + "/contrast";
    }
}
