package org.clairevoie.query.runs.work;

import java.io.Serial;
import org.springframework.batch.core.job.JobInterruptedException;

/// What this node works on is not its own any more: somebody cancelled it, another node took it up, or this node leaves. No failure,
/// and Spring Batch takes it for none.
final class ShareLost extends JobInterruptedException {
    @Serial
    private static final long serialVersionUID = 1;

    ShareLost(String detail) {
        super(detail);
    }
}
