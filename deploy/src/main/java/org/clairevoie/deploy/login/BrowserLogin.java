package org.clairevoie.deploy.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clairevoie.access.Guard;
import org.clairevoie.access.tokens.ClaimedCaller;
import org.clairevoie.access.tokens.OwnIssuer;
import org.clairevoie.deploy.issuer.IssuerFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Wires the login by authorization code, for pages. A request with a bearer token is not concerned: it has no session. A session
/// is a cookie that any page can make a browser send: what changes something wants the CSRF token of a page of ours beside it.
@Configuration(proxyBeanMethods = false)
public class BrowserLogin {
    private static final String PAGES_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    LoginClient loginClient(Environment environment, ObjectProvider<OwnIssuer> own, ObjectProvider<IssuerFolder> folder,
            @Value("${clairevoie.security.issuer:}") String issuer, @Value("${clairevoie.login.client:clairevoie-pages}") String client,
            @Value("${clairevoie.login.secret:}") String secret,
            @Value("${clairevoie.login.scopes:openid}") String[] scopes) {
        OwnIssuer here = own.getIfAvailable();
        if (here == null) {
            return new LoginClient(() -> ClientRegistrations.fromIssuerLocation(issuer).registrationId(LoginClient.NAME)
                    .clientId(client).clientSecret(secret).scope(scopes).userNameAttributeName(IdTokenClaimNames.SUB).build());
        }
        return new LoginClient(() -> at(
                "http://localhost:" + environment.getRequiredProperty("local.server.port"), here.issuer(), folder.getObject().secretOfPages()));
    }

    /// @param address where this very service reaches itself
    private static ClientRegistration at(String address, String issuer, String secret) {
        return ClientRegistration.withRegistrationId(LoginClient.NAME).clientId("pages").clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE).scope(OidcScopes.OPENID, "microdata")
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}").issuerUri(issuer)
                // The browser stays at the address it came by.
                .authorizationUri("/oauth2/authorize").tokenUri(address + "/oauth2/token").jwkSetUri(address + "/oauth2/jwks")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain pages(HttpSecurity http, Guard guard, LoginClient client, ClaimedCaller claimed) throws Exception {
        http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) == null);
        http.requestCache(cache -> cache.requestCache(askedBeforeTheLogin()));
        return guard.at(http, PAGES_POLICY, new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/" + LoginClient.NAME))
                .oauth2Login(login -> login
                        .clientRegistrationRepository(client)
                        .loginPage("/oauth2/authorization/" + LoginClient.NAME)
                        .failureHandler(guard::refuse)
                        .userInfoEndpoint(users -> users.oidcUserService(asked -> {
                            Map<String, Object> claims = new LinkedHashMap<>(asked.getIdToken().getClaims());
                            claims.put("scope", String.join(" ", asked.getAccessToken().getScopes()));
                            return new SignedIn(asked.getIdToken(), claimed.of(claims));
                        })))
                .csrf(forgery -> forgery.requireCsrfProtectionMatcher(
                        request -> request.getRequestedSessionId() != null && !READING.contains(request.getMethod())))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .build();
    }

    /// An address takes its own parameters alone: none is added when the browser comes back to it. Its documentation allows the null
    /// that its signature does not (Spring Security 7.1).
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache askedBeforeTheLogin() {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        return asked;
    }
}
