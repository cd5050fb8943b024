package org.clairevoie.deploy.bench.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where a run took place, without a date and without a name.
public final class Machine {
    private Machine() {}

    /// @param folder whose disk the log is written to
    public static String description(Path folder) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%d cores, %.0f GiB of memory, %s %s (%s), disk %s, JDK %s",
                Runtime.getRuntime().availableProcessors(), system.getTotalMemorySize() / 1073741824.0,
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"),
                Files.getFileStore(folder).type(), System.getProperty("java.runtime.version"));
    }
}
