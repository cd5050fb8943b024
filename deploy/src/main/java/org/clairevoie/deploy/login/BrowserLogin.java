package org.clairevoie.deploy.login;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.clairevoie.access.Guard;
import org.clairevoie.access.tokens.ClaimedCaller;
import org.clairevoie.access.tokens.OwnIssuer;
import org.clairevoie.deploy.issuer.IssuerFolder;
import org.clairevoie.deploy.sessions.AskedAddress;
import org.clairevoie.deploy.sessions.BrowserSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// Wires the login by authorization code, for pages. A request with a bearer token is not concerned: it has no session. A session
/// is a cookie that any page can make a browser send: what changes something wants the CSRF token of a page of ours beside it.
@Configuration(proxyBeanMethods = false)
@Import(BrowserSessions.class)
public class BrowserLogin {
    private static final String PAGES_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    LoginClient loginClient(Environment environment, ObjectProvider<OwnIssuer> own, ObjectProvider<IssuerFolder> folder,
            @Value("${clairevoie.security.issuer:}") String issuer, @Value("${clairevoie.login.client:clairevoie-pages}") String client,
            @Value("${clairevoie.login.secret:}") String secret, @Value("${clairevoie.login.scopes:openid,microdata}") Set<String> scopes) {
        OwnIssuer here = own.getIfAvailable();
        return here == null ? LoginClient.at(issuer, client, secret, scopes) : LoginClient.inside(
                here.issuer(), () -> environment.getRequiredProperty("local.server.port"), () -> folder.getObject().secretOfPages(), scopes);
    }

    @Bean
    @Order(10)
    SecurityFilterChain pages(HttpSecurity http, Guard guard, LoginClient client, ClaimedCaller claimed, Clock clock,
            @Value("${clairevoie.login.renewed-after:1h}") Duration renewedAfter,
            @Value("${clairevoie.login.ends-after:10h}") Duration endsAfter) throws Exception {
        http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) == null);
        http.requestCache(cache -> cache.requestCache(new AskedAddress("CLAIREVOIE_ASKED_OF_THE_PAGES", BrowserSessions::asksForAPage)));
        http.addFilterAfter(new LoginAge(renewedAfter, endsAfter, clock), SecurityContextHolderFilter.class);
        return guard.at(http, PAGES_POLICY, new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/" + LoginClient.NAME))
                .oauth2Login(login -> login
                        .clientRegistrationRepository(client)
                        .loginPage("/oauth2/authorization/" + LoginClient.NAME)
                        .failureHandler(guard::refuse)
                        .userInfoEndpoint(users -> users.oidcUserService(asked -> {
                            Map<String, Object> claims = new LinkedHashMap<>(asked.getIdToken().getClaims());
                            claims.put("scope", String.join(" ", asked.getAccessToken().getScopes()));
                            return new SignedIn(asked.getIdToken(), claimed.of(claims), clock.instant());
                        })))
                .csrf(forgery -> forgery.requireCsrfProtectionMatcher(
                        request -> request.getRequestedSessionId() != null && !READING.contains(request.getMethod())))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .build();
    }
}
