package org.clairevoie.access.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Where the keys come from that signatures are checked with.
final class IssuerKeys {
    private final TokenSettings settings;
    private final Set<SignatureAlgorithm> algorithms;
    private final TokenChecks checks;

    IssuerKeys(TokenSettings settings, TokenChecks checks) {
        this.settings = settings;
        this.checks = checks;
        this.algorithms = settings.algorithms().stream().map(SignatureAlgorithm::from).collect(Collectors.toUnmodifiableSet());
    }

    JwtDecoder of(OwnIssuer own) {
        return checked(NimbusJwtDecoder.withJwkSource(own.keys()).jwsAlgorithms(this::only).build());
    }

    JwtDecoder configured(KeyTimes times) {
        JWKSource<SecurityContext> keys = settings.jwkSet().startsWith("file:") ? file(Path.of(URI.create(settings.jwkSet()))) : published(times);
        return checked(NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithms(this::only).build());
    }

    /// Asked when the first token comes: an issuer that starts later than this node is no reason not to start. A token that names a key
    /// nobody has is a reason to ask again, and anybody can make one: the issuer is asked no more often for all of them.
    private JWKSource<SecurityContext> published(KeyTimes times) {
        return JWKSourceBuilder.create(new PublishedKeys(settings.issuer(), settings.jwkSet()))
                .refreshAheadCache(false).cache(times.kept().toMillis(), PublishedKeys.PATIENCE.multipliedBy(2).toMillis())
                .rateLimited(times.every().toMillis()).outageTolerant(times.outlast().toMillis()).build();
    }

    private void only(Collection<SignatureAlgorithm> accepted) {
        accepted.clear();
        accepted.addAll(algorithms);
    }

    private NimbusJwtDecoder checked(NimbusJwtDecoder decoder) {
        decoder.setJwtValidator(checks);
        return decoder;
    }

    private static JWKSource<SecurityContext> file(Path file) {
        try {
            JWKSet keys = JWKSet.load(file.toFile());
            if (keys.getKeys().stream().map(JWK::getKeyType).anyMatch(KeyType.OCT::equals)) {
                throw new IllegalStateException("the JWK set " + file + " holds a shared secret: only public keys are taken");
            }
            return new ImmutableJWKSet<>(keys.toPublicJWKSet());
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("the JWK set " + file + " cannot be read", unreadable);
        }
    }
}
