package org.clairevoie.access.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// What a token with a good signature must say to be taken here and now.
final class TokenChecks implements OAuth2TokenValidator<Jwt> {
    private final String issuer;
    private final String audience;
    private final Duration skew;
    private final Clock clock;

    TokenChecks(String issuer, TokenSettings settings, Clock clock) {
        this.issuer = issuer;
        this.audience = settings.audience();
        this.skew = settings.clockSkew();
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        String wrong = wrong(token);
        return wrong == null ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", wrong, null));
    }

    private @Nullable String wrong(Jwt token) {
        if (!issuer.equals(token.getClaimAsString("iss"))) {
            return "the token is from another issuer";
        }
        if (token.getAudience() == null || !token.getAudience().contains(audience)) {
            return "the token is for another audience";
        }
        return inTime(token);
    }

    @Nullable String inTime(Jwt token) {
        Instant now = clock.instant();
        if (token.getExpiresAt() == null) {
            return "the token never expires";
        }
        if (now.isAfter(token.getExpiresAt().plus(skew))) {
            return "the token has expired";
        }
        if (token.getNotBefore() != null && now.isBefore(token.getNotBefore().minus(skew))) {
            return "the token is not valid yet";
        }
        return null;
    }
}
