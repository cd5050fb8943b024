package org.clairevoie.access.tokens;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys as an issuer elsewhere publishes them: where they were configured to be, or where its metadata says, looked up once. Each
/// call asks it; what stands around this keeps the answers.
final class PublishedKeys implements JWKSetSource<SecurityContext> {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 262_144;
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server";
    private final ResourceRetriever http = new DefaultResourceRetriever((int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), MOST_BYTES);
    private final String issuer;
    private volatile @Nullable URL keys;

    /// @param jwkSet where they are; empty to ask the issuer
    PublishedKeys(String issuer, String jwkSet) {
        this.issuer = issuer;
        this.keys = jwkSet.isBlank() ? null : url(URI.create(jwkSet));
    }

    @Override
    public JWKSet getJWKSet(@Nullable JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context) throws KeySourceException {
        URL known = keys;
        if (known == null) {
            known = named();
            keys = known;
        }
        return new URLBasedJWKSetSource<>(known, http).getJWKSet(refresh, now, context);
    }

    private URL named() throws JWKSetUnavailableException {
        Exception last = null;
        for (URI place : places()) {
            try {
                Map<String, Object> metadata = JSONObjectUtils.parse(http.retrieveResource(url(place)).getContent());
                if (issuer.equals(metadata.get("issuer")) && metadata.get("jwks_uri") instanceof String published) {
                    return url(URI.create(published));
                }
                throw new ParseException("the metadata at " + place + " are of another issuer, or name no keys", 0);
            } catch (IOException | ParseException | IllegalArgumentException nothingThere) {
                last = nothingThere;
            }
        }
        throw new JWKSetUnavailableException("the issuer " + issuer + " does not say where its keys are: " + last, last);
    }

    /// OpenID Connect Discovery, then the two of RFC 8414.
    private List<URI> places() {
        URI at = URI.create(issuer);
        String path = at.getPath().endsWith("/") ? at.getPath().substring(0, at.getPath().length() - 1) : at.getPath();
        return List.of(at.resolve(path + OPENID), at.resolve(OPENID + path), at.resolve(OAUTH + path));
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException(address + " is no address that can be asked", malformed);
        }
    }

    @Override
    public void close() {}
}
