package org.clairevoie.deploy.bench.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a run took place, without a date and without a name.
public final class Machine {
    private Machine() {}

    /// @param folder whose disk the log is written to
    public static String description(Path folder) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%d cores (%s), %.0f GiB of memory, %s %s (%s), disk %s, JDK %s",
                Runtime.getRuntime().availableProcessors(), processor(), system.getTotalMemorySize() / 1073741824.0,
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"),
                Files.getFileStore(folder).type(), System.getProperty("java.runtime.version"));
    }

    /// As Linux calls it; elsewhere nobody is asked.
    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(told)) {
            return "of a kind that is not told";
        }
        try (Stream<String> lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst().orElse("of a kind that is not told");
        }
    }
}
