package org.clairevoie.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.access.routes.Route;
import org.clairevoie.access.routes.Routes;

/// An issuer of tokens for tests: a key of this JVM, its public part in a file that services of the tests are told of.
public final class TestIssuer {
    public static final String ISSUER = "https://issuer.test/realms/accompaniment";
    public static final String AUDIENCE = "clairevoie";
    public static final String ORGANISATION = "13000548100010";
    private static final RSAKey KEY = key();
    private static final Path PUBLIC_KEYS = written();

    private TestIssuer() {}

    /// What makes a service take its tokens.
    public static Map<String, String> settings() {
        return Map.of("clairevoie.security.issuer", ISSUER, "clairevoie.security.jwk-set", PUBLIC_KEYS.toUri().toString());
    }

    /// The claims of a good token, to be spoilt.
    public static JWTClaimsSet.Builder claims(Role role, String organisation) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(AUDIENCE).subject("somebody at " + organisation).claim("azp", "client of " + organisation)
                .issueTime(Date.from(now.minus(Duration.ofHours(1)))).expirationTime(Date.from(now.plus(Duration.ofHours(2))))
                .claim("role", role.wireName()).claim("organisation", organisation).claim("scope", Caller.MICRODATA);
    }

    public static String token(Role role) {
        return token(claims(role, ORGANISATION).build());
    }

    public static String token(Role role, String organisation) {
        return token(claims(role, organisation).build());
    }

    public static String token(JWTClaimsSet claims) {
        return signed(claims, KEY);
    }

    /// A token of whoever may take the route, the auditor first, since nothing is hidden from one.
    public static String tokenFor(String method, String address) {
        int question = address.indexOf('?');
        Route route = Routes.at(method, question < 0 ? address : address.substring(0, question));
        if (address.startsWith("/actuator")) {
            return token(Role.OPERATOR);
        }
        if (route == null || route.roles().contains(Role.AUDITOR)) {
            return token(Role.AUDITOR);
        }
        return token(route.roles().iterator().next());
    }

    public static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What everybody may know of the key.
    public static RSAKey publicKey() {
        return KEY.toPublicJWK();
    }

    public static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("of-the-tests").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path written() {
        try {
            Path file = Files.createTempFile("test-issuer", ".jwks");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JWKSet(KEY).toString(true));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
