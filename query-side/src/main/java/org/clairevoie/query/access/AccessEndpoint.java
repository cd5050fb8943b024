package org.clairevoie.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.clairevoie.access.AccessLog;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.query.asking.Page;
import org.clairevoie.query.asking.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /audit/access`: who asked for which record. The privacy officer asks on a person's behalf, so of one accompaniment; the auditor of all.
@RestController
final class AccessEndpoint {
    private final AccessLog log;

    AccessEndpoint(AccessLog log) {
        this.log = log;
    }

    /// @param items the newest last
    /// @param next what to ask for with `after`; null on the last page
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AccessPage(List<AccessLog.Line> items, @Nullable String next) {}

    @GetMapping("/audit/access")
    AccessPage access(
            Caller caller, @RequestParam(required = false) @Nullable UUID accompaniment, @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "200") int limit) {
        if (accompaniment == null && !caller.is(Role.AUDITOR)) {
            throw Question.unreadable("accompaniment", "is missing: the whole of the log is for the auditor");
        }
        int most = Page.limit(limit);
        List<AccessLog.Line> lines = log.lines(accompaniment, after, most + 1);
        return lines.size() <= most
                ? new AccessPage(lines, null)
                : new AccessPage(lines.subList(0, most), Long.toString(lines.get(most - 1).position()));
    }
}
