package org.clairevoie.deploy.verifier;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.SignedNote;
import org.clairevoie.transparency.policy.Policy;
import org.clairevoie.transparency.tree.Hash;
import org.jspecify.annotations.Nullable;

/// What the log says is in the bundle.
///
/// @param journey whose history it is
/// @param files SHA-256 by name, of all that are not events
record Manifest(String journey, int events, Map<String, String> files) {
    static final Manifest UNKNOWN = new Manifest("", -1, Map.of());

    private static final String NAME = "manifest";
    private static final String TITLE = "clairevoie.org/bundle/v1";
    private static final String BETWEEN = "  ";

    /// @throws Malformed when it is no manifest, or nobody who is believed has signed it
    static Manifest read(BundleFile bundle, Policy policy) throws IOException {
        SignedNote note = SignedNote.parse(bundle.text(NAME));
        if (!note.signers(policy.logs()).holds()) {
            throw new Malformed("no key of the log that is believed has signed it");
        }
        List<String> lines = note.text().lines().toList();
        if (!lines.getFirst().equals(TITLE)) {
            throw new Malformed("it is not one of a bundle");
        }
        Map<String, String> said = new HashMap<>();
        Map<String, String> files = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int between = line.indexOf(BETWEEN);
            if (between > 0) {
                files.put(line.substring(between + BETWEEN.length()), line.substring(0, between));
            } else {
                String[] words = line.split(" ", 2);
                said.put(words[0], words[words.length - 1]);
            }
        }
        return new Manifest(said.getOrDefault("journey", ""), Integer.parseInt(said.getOrDefault("events", "-1")), files);
    }

    /// @return what is not as it says; null when all is
    Finding.@Nullable Broken compare(BundleFile bundle, int found) throws IOException {
        if (found != events) {
            return Finding.Broken.of("the history has " + events + " events, and " + found + " are here: the last are missing");
        }
        for (String name : bundle.names()) {
            String said = files.get(name);
            boolean ours = name.equals(NAME) || BundleCheck.isOfAnEvent(name);
            if (!ours && said == null) {
                return Finding.Broken.of("the file " + name + " was not in the bundle when it was made");
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().equals(digest(bundle, file.getKey()))) {
                return Finding.Broken.of("the file " + file.getKey() + " is missing or was changed");
            }
        }
        return null;
    }

    private static String digest(BundleFile bundle, String name) {
        try {
            byte[] bytes = bundle.find(name);
            return bytes == null ? "" : HexFormat.of().formatHex(Hash.sha256(bytes).bytes());
        } catch (IOException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }
}
