package org.clairevoie.query.runs.shown;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// The address of a grid's runs.
final class RunsOf {
    private RunsOf() {}

    static String grid(String name, int version) {
        return "/grids/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8) + "/" + version + "/runs";
    }
}
