package org.clairevoie.query.audit.bundle;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clairevoie.access.AccessLog;
import org.clairevoie.catalogue.EventJson;

/// Who asked for this record and for which purpose, a line each, the taking of this bundle included.
final class AccessLogPart implements BundlePart {
    private static final int PAGE = 1_000;
    private final AccessLog log;

    AccessLogPart(AccessLog log) {
        this.log = log;
    }

    @Override
    public Map<String, byte[]> files(UUID accompanimentId, Set<String> types) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long after = 0;
        List<AccessLog.Line> page;
        do {
            page = log.lines(accompanimentId, after, PAGE);
            for (AccessLog.Line line : page) {
                lines.writeBytes(EventJson.MAPPER.writeValueAsBytes(line));
                lines.write('\n');
                after = line.position();
            }
        } while (page.size() == PAGE);
        return Map.of("access-log.ndjson", lines.toByteArray());
    }
}
