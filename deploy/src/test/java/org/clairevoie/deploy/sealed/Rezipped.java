package org.clairevoie.deploy.sealed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A bundle taken apart and put together again, with something changed in between.
public final class Rezipped {
    private final byte[] bundle;

    public Rezipped(byte[] bundle) {
        this.bundle = bundle;
    }

    byte[] bundle() {
        return bundle.clone();
    }

    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    public Path with(Path file, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> files = files();
        change.accept(files);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    /// One bit of one byte of one file is another.
    public static Consumer<Map<String, byte[]>> flipped(String name, int at) {
        return files -> files.computeIfPresent(name, (_, bytes) -> {
            byte[] changed = bytes.clone();
            changed[at % changed.length] ^= 1;
            return changed;
        });
    }
}
