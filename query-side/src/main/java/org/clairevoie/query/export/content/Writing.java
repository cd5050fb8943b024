package org.clairevoie.query.export.content;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// One format on its way into its files, a journey at a time. Closed before it is finished, it leaves files that are no whole.
public interface Writing extends Closeable {
    void write(ExportedJourney journey) throws IOException;

    /// Rows written so far, of whatever kind the format has.
    long rows();

    /// Completes the files.
    List<Written> finish() throws IOException;

    /// A file that is complete.
    ///
    /// @param rows of a table; traces of a log; events of an object-centric one
    /// @param leftOut what had no place in the format
    record Written(String name, long rows, long leftOut) {}
}
