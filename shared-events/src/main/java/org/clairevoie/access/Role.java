package org.clairevoie.access;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The five roles; each caller has exactly one.
public enum Role {
    FRONTLINE("accompaniment"), EVALUATOR("evaluation"), AUDITOR("audit"), PRIVACY_OFFICER("rights"), OPERATOR("operation");

    private final String purpose;

    Role(String purpose) {
        this.purpose = purpose;
    }

    /// As tokens and envelopes say it: `privacy-officer`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it reads for, unless it says otherwise.
    public String purpose() {
        return purpose;
    }

    public static @Nullable Role of(String wireName) {
        return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst().orElse(null);
    }
}
