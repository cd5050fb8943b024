package org.clairevoie.transparency.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clairevoie.transparency.note.Malformed;
import org.clairevoie.transparency.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/// Reads a policy line by line.
final class PolicyFile {
    private static final String NONE = "none";
    private static final int FIRST_MEMBER = 3;
    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<Quorum.Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable Quorum quorum;

    Policy read(String file) {
        String[] lines = file.split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            try {
                take(lines[number - 1].strip());
            } catch (IllegalArgumentException wrong) {
                throw new Malformed("the policy cannot be read, line " + number + ": " + wrong.getMessage(), wrong);
            }
        }
        if (quorum == null) {
            throw new Malformed("the policy has no line `quorum`");
        }
        return new Policy(logs, witnesses, quorum);
    }

    private void take(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        List<String> words = Arrays.asList(line.split("[ \t]+"));
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw new Malformed("not a word of a policy: " + words.getFirst());
        }
    }

    private void log(List<String> words) {
        need(words.size() == 2 || words.size() == 3, "log <vkey> [<url>]");
        VerifierKey key = VerifierKey.parse(words.get(1));
        need(logs.stream().noneMatch(key::sameKey), "the log is there already");
        logs.add(key);
    }

    private void witness(List<String> words) {
        need(words.size() == 3 || words.size() == 4, "witness <name> <vkey> [<url>]");
        VerifierKey key = VerifierKey.parse(words.get(2));
        need(key.type().timed(), "a witness signs with a key for cosignatures");
        need(witnesses.stream().noneMatch(other -> other.key().sameKey(key)), "the witness is there already");
        Quorum.Witness witness = new Quorum.Witness(words.get(1), key, words.size() == 4 ? words.get(3) : "");
        witnesses.add(witness);
        name(words.get(1), witness);
    }

    private void group(List<String> words) {
        need(words.size() > FIRST_MEMBER, "group <name> all|any|<k> <name>…");
        List<String> names = words.subList(FIRST_MEMBER, words.size());
        List<Quorum> of = names.stream().map(this::known).toList();
        need(names.stream().allMatch(members::add), "a name is a member once");
        int least = switch (words.get(2)) {
            case "any" -> 1;
            case "all" -> of.size();
            default -> Integer.parseInt(words.get(2));
        };
        need(least >= 1 && least <= of.size(), "a group asks for from 1 to all of its members");
        name(words.get(1), new Quorum.Group(words.get(1), least, of));
    }

    private void quorum(List<String> words) {
        need(words.size() == 2 && quorum == null, "quorum <name>, once");
        quorum = words.get(1).equals(NONE) ? new Quorum.None() : known(words.get(1));
    }

    private Quorum known(String name) {
        Quorum found = named.get(name);
        if (found == null) {
            throw new Malformed("no witness or group before this line is called " + name);
        }
        return found;
    }

    private void name(String name, Quorum quorum) {
        need(!name.equals(NONE) && named.put(name, quorum) == null, "the name is taken: " + name);
    }

    private static void need(boolean so, String otherwise) {
        if (!so) {
            throw new Malformed(otherwise);
        }
    }
}
