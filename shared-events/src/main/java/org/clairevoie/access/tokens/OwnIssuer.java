package org.clairevoie.access.tokens;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/// An issuer inside this very process, for an application that runs without any other server.
///
/// @param issuer as its tokens name it
public record OwnIssuer(String issuer, JWKSource<SecurityContext> keys) {}
