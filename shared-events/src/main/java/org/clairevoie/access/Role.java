package org.clairevoie.access;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The five roles; each caller has exactly one.
public enum Role {
    FRONTLINE, EVALUATOR, AUDITOR, PRIVACY_OFFICER, OPERATOR;

    /// As tokens and envelopes say it: `privacy-officer`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable Role of(String wireName) {
        return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst().orElse(null);
    }
}
