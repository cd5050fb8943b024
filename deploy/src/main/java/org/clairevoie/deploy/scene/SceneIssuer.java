package org.clairevoie.deploy.scene;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.access.routes.Route;
import org.clairevoie.access.routes.Routes;

/// An issuer for services that are measured or broken: its key lives as long as this process, and its tokens are made before the clock runs.
public final class SceneIssuer {
    private static final String ISSUER = "https://issuer.example/scene";
    private static final String ORGANISATION = "13000548100010";
    /// Longer than any run; clocks of a scene may be shifted.
    private static final Duration LIFETIME = Duration.ofDays(2);
    private static final RSAKey KEY = drawn();
    private static final Map<Role, String> TOKENS = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), SceneIssuer::signed));

    private SceneIssuer() {}

    /// What makes a service take its tokens.
    ///
    /// @param folder where the public key is written
    public static Map<String, String> environment(Path folder) throws IOException {
        Path keys = Files.createDirectories(folder).resolve("scene-keys.json");
        Files.writeString(keys, new JWKSet(KEY).toString(true));
        return Map.of("CLAIREVOIE_SECURITY_ISSUER", ISSUER, "CLAIREVOIE_SECURITY_JWKSET", keys.toUri().toString());
    }

    public static String token(Role role) {
        return TOKENS.getOrDefault(role, "");
    }

    /// Of a role that may take the route: the auditor where it may, whom single records are open to.
    public static String tokenFor(String method, String address) {
        Route route = Routes.at(method, address.split("\\?", 2)[0]);
        return token(route == null || route.roles().contains(Role.AUDITOR) ? Role.AUDITOR : route.roles().iterator().next());
    }

    private static String signed(Role role) {
        Instant now = Instant.now();
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), new JWTClaimsSet.Builder()
                    .issuer(ISSUER).audience("clairevoie").subject("scene").expirationTime(Date.from(now.plus(LIFETIME)))
                    .claim("role", role.wireName()).claim("organisation", ORGANISATION).claim("scope", Caller.MICRODATA).build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey drawn() {
        try {
            return new RSAKeyGenerator(2048).keyID("scene").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
