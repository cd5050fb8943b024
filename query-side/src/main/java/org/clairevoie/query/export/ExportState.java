package org.clairevoie.query.export;

/// How an export stands; only a DONE one has files.
enum ExportState {
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    /// Whoever wrote it fell silent. Its key went with it: it is asked again, not resumed.
    INTERRUPTED,
    /// Kept for as long as it had to be.
    EXPIRED,
    DELETED
}
