package org.clairevoie.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.clairevoie.access.routes.Denied;
import org.clairevoie.access.tokens.TokenRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Why somebody is not let in, as a problem, with the challenge of RFC 6750 beside it. Nothing of the token is repeated.
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String REALM = "Bearer realm=\"clairevoie\"";
    private final Refusals refusals;
    private final @Nullable AuthenticationEntryPoint login;

    /// @param login where a browser goes that nobody is known to use
    AccessProblems(Refusals refusals, @Nullable AuthenticationEntryPoint login) {
        this.refusals = refusals;
        this.login = login;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        switch (refused) {
            case TokenRefused claims when claims.status() == 503 -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                refusals.write(request, response, 503, claims.rule(), "Not now", message(claims));
            }
            case TokenRefused claims -> {
                challenge(response, "insufficient_scope");
                refusals.write(request, response, claims.status(), claims.rule(), "The token does not say who asks", message(claims));
            }
            case InvalidBearerTokenException invalid -> {
                challenge(response, "invalid_token");
                refusals.write(request, response, 401, "invalid-token", "The token is not taken", reason(invalid));
            }
            case InsufficientAuthenticationException nobody when login != null && wantsAPage(request) -> login.commence(request, response, nobody);
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM);
                refusals.write(request, response, 401, "token-missing", "Who asks is not known", "a bearer token is needed: Authorization: Bearer …");
            }
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        if (denied instanceof AuthorizationDeniedException authorization && authorization.getAuthorizationResult() instanceof Denied why) {
            if (why.status() == 403) {
                challenge(response, why.rule().equals("scope") ? "insufficient_scope\", scope=\"" + Caller.MICRODATA : "insufficient_scope");
            }
            if (!why.allow().isEmpty()) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", why.allow()));
            }
            refusals.write(request, response, why.status(), why.rule(), title(why.status()), why.detail());
        } else {
            refusals.write(request, response, 403, "forged-form", title(403), "the form does not come from a page of this service: load the page again");
        }
    }

    private static boolean wantsAPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && Refusals.wantsAPage(request);
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "Nothing there";
            case 405 -> "Not so";
            default -> "Not for this caller";
        };
    }

    /// Says which check stood in the way, when the signature was good; otherwise no more than that something was wrong.
    private static String reason(InvalidBearerTokenException invalid) {
        if (invalid.getCause() instanceof JwtValidationException validation && !validation.getErrors().isEmpty()) {
            return Objects.requireNonNullElse(validation.getErrors().iterator().next().getDescription(), "");
        }
        return "the token is not one that was signed for this service, with an algorithm and a key that are taken here";
    }

    private static String message(Exception refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }

    private static void challenge(HttpServletResponse response, String error) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, REALM + ", error=\"" + error + "\"");
    }
}
