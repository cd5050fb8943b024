package org.clairevoie.access.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// Tokens that were verified a moment ago are not verified again: a sender of a thousand events a second sends the same one. For how
/// long at most is also how late a key that its issuer withdrew is noticed.
public final class VerifiedTokens implements JwtDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(VerifiedTokens.class);
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST_KEPT = 10_000;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();
    private final JwtDecoder verifying;
    private final TokenChecks checks;

    private VerifiedTokens(JwtDecoder verifying, TokenChecks checks) {
        this.verifying = verifying;
        this.checks = checks;
    }

    /// @param own the issuer inside this process; the configured one goes before it
    /// @throws NoIssuer when there is neither
    public static VerifiedTokens of(TokenSettings settings, KeyTimes times, @Nullable OwnIssuer own, Clock clock) {
        if (!settings.issuer().isBlank()) {
            TokenChecks checks = new TokenChecks(settings.issuer(), settings, clock);
            return new VerifiedTokens(new IssuerKeys(settings, checks).configured(times), checks);
        }
        if (own == null) {
            throw new NoIssuer();
        }
        TokenChecks checks = new TokenChecks(own.issuer(), settings, clock);
        return new VerifiedTokens(new IssuerKeys(settings, checks).of(own), checks);
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known != null && checks.inTime(known) == null) {
            return known;
        }
        try {
            Jwt fresh = verifying.decode(token);
            verified.put(token, fresh);
            return fresh;
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtException withoutKeys) {
            if (!isForTheRate(withoutKeys)) {
                LOG.warn("a token could not be verified: the issuer's keys cannot be had: {}", withoutKeys.getMessage());
            }
            throw TokenRefused.withoutKeys(withoutKeys);
        }
    }

    /// The issuer was asked a moment ago: whoever makes up tokens fills no log either.
    private static boolean isForTheRate(@Nullable Throwable withoutKeys) {
        return withoutKeys != null && (withoutKeys instanceof RateLimitReachedException || isForTheRate(withoutKeys.getCause()));
    }
}
