package org.clairevoie.events;

import java.util.Locale;
import java.util.regex.Pattern;

/// Codes known by their shape alone.
public enum Shape {
    ROME("[A-N]\\d{4}", "a ROME code: a letter from A to N and four digits"),
    INSEE("\\d{5}|2[AB]\\d{3}", "an INSEE code of five characters"),
    SIRET("\\d{14}", "a SIRET: 14 digits with their key") {
        @Override
        public boolean fits(String code) {
            return super.fits(code) && (luhn(code) || laPoste(code));
        }
    },
    LANGUAGE("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,30}", "a BCP 47 language tag");

    private final Pattern pattern;
    private final String wording;

    Shape(String pattern, String wording) {
        this.pattern = Pattern.compile(pattern);
        this.wording = wording;
    }

    public boolean fits(String code) {
        return pattern.matcher(code).matches();
    }

    public String wording() {
        return wording;
    }

    public String format() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /// La Poste's establishments are numbered past what the Luhn key allows: their digits add up to a multiple of five.
    private static boolean laPoste(String siret) {
        return siret.startsWith("356000000") && siret.chars().map(c -> c - '0').sum() % 5 == 0;
    }
}
