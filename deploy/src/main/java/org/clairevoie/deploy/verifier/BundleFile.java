package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The files of a bundle, each read when it is asked for and within a bound.
final class BundleFile implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 26;
    private final ZipFile zip;

    private BundleFile(ZipFile zip) {
        this.zip = zip;
    }

    static BundleFile open(Path file) throws IOException {
        return new BundleFile(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
    }

    /// In the order of names.
    Set<String> names() {
        return new TreeSet<>(all());
    }

    /// A name that is there twice: two tools may then read two different things.
    @Nullable String doubled() {
        Set<String> met = new HashSet<>();
        return all().stream().filter(name -> !met.add(name)).findFirst().orElse(null);
    }

    /// @return null when there is no such file
    byte @Nullable [] find(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(MOST_BYTES);
            if (content.read() >= 0) {
                throw new IOException("the file " + name + " is larger than any in a bundle");
            }
            return bytes;
        }
    }

    /// @return what is in it, empty when there is no such file
    String text(String name) throws IOException {
        byte[] bytes = find(name);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private List<String> all() {
        return Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
