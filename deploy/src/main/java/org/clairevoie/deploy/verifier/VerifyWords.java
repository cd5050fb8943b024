package org.clairevoie.deploy.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was asked for on the command line.
///
/// @param places files, folders or addresses, as many as it takes
/// @param log the hashes of the log, and `keptLog`: those of the log as it was kept
record VerifyWords(
        What what, List<String> places, @Nullable String policy, @Nullable LogSource log, @Nullable LogSource keptLog, String token) {
    private static final Set<String> OPTIONS = Set.of("--policy", "--log", "--kept-log", "--token");

    /// What can be verified.
    enum What {
        BUNDLE(1), LOG(1), CHECKPOINTS(2);

        private final int places;

        What(int places) {
            this.places = places;
        }
    }

    /// @return null when it is not understood
    static @Nullable VerifyWords of(List<String> arguments) {
        List<String> places = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String word = arguments.get(at);
            if (!word.startsWith("--")) {
                places.add(word);
            } else if (!OPTIONS.contains(word) || at + 1 == arguments.size()) {
                return null;
            } else {
                options.put(word, arguments.get(++at));
            }
        }
        What what = places.isEmpty() ? What.BUNDLE : switch (places.getFirst()) {
            case "log" -> What.LOG;
            case "checkpoints" -> What.CHECKPOINTS;
            default -> What.BUNDLE;
        };
        List<String> named = what == What.BUNDLE && !places.isEmpty() && !places.getFirst().equals("bundle") ? places : places.subList(Math.min(1, places.size()), places.size());
        String token = options.getOrDefault("--token", "");
        return named.size() != what.places ? null
                : new VerifyWords(what, List.copyOf(named), options.get("--policy"), source(options.get("--log"), token), source(options.get("--kept-log"), token), token);
    }

    private static @Nullable LogSource source(@Nullable String place, String token) {
        return place == null ? null : LogSource.at(place, token);
    }
}
