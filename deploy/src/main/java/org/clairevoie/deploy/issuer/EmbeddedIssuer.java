package org.clairevoie.deploy.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.clairevoie.access.Guard;
import org.clairevoie.access.tokens.OwnIssuer;
import org.clairevoie.deploy.sessions.AskedAddress;
import org.clairevoie.deploy.sessions.BrowserSessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// Wires the issuer. Whoever has logged in at its form is known to it alone, under a name of its own in the session: the pages learn
/// who it is from the token, as they would from any other issuer.
@Configuration(proxyBeanMethods = false)
@Conditional(NoIssuerGiven.class)
@Import(BrowserSessions.class)
public class EmbeddedIssuer {
    private static final String FORM_POLICY = "default-src 'self'; img-src data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    IssuerFolder issuerFolder(@Value("${clairevoie.data}") Path data) {
        return new IssuerFolder(data);
    }

    @Bean
    OwnIssuer ownIssuer(IssuerFolder folder, @Value("${clairevoie.address}") String address) {
        return new OwnIssuer(address, new ImmutableJWKSet<>(folder.signingKeys()));
    }

    /// A bean of its own: by it the server knows that there is something to publish at `/oauth2/jwks`.
    @Bean
    JWKSource<SecurityContext> signingKeys(OwnIssuer issuer) {
        return issuer.keys();
    }

    @Bean
    JwtEncoder tokenSigning(OwnIssuer issuer) {
        return new NimbusJwtEncoder(issuer.keys());
    }

    @Bean
    TokenClaims tokenClaims(IssuerFolder folder, @Value("${clairevoie.security.audience:clairevoie}") String audience) {
        return new TokenClaims(folder, audience);
    }

    @Bean
    RegisteredClientRepository knownClients(
            IssuerFolder folder, @Value("${clairevoie.issuer.token-lifetime:1h}") Duration lifetime,
            @Value("${clairevoie.address}") String address, @Value("${clairevoie.issuer.pages:}") Set<String> otherPages) {
        Set<String> returns = java.util.stream.Stream.concat(java.util.stream.Stream.of(address, "http://127.0.0.1"), otherPages.stream())
                .map(page -> page + "/login/oauth2/code/clairevoie").collect(Collectors.toSet());
        return new KnownClients(folder.clients(), lifetime, returns);
    }

    @Bean
    OAuth2AuthorizationService recentAuthorizations(IssuerFolder folder) {
        return new RecentAuthorizations(folder.logins());
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(OwnIssuer issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.issuer()).build();
    }

    @Bean
    PasswordEncoder drawnSecrets() {
        return new DrawnSecrets();
    }

    @Bean
    UserDetailsService logins(IssuerFolder folder) {
        return new InMemoryUserDetailsManager(folder.logins().values().stream()
                .map(login -> User.withUsername(login.name()).password(DrawnSecrets.digest(login.secret())).roles().build()).toList());
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http, Guard guard) throws Exception {
        return guard.limited(http)
                .oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .securityContext(context -> context.securityContextRepository(ofTheForm()))
                .requestCache(cache -> cache.requestCache(forTheForm()))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(LoginForm.FORM), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http, Guard guard) throws Exception {
        return guard.limited(http)
                .securityMatcher(LoginForm.FORM, LoginForm.STYLE)
                .securityContext(context -> context.securityContextRepository(ofTheForm()))
                .requestCache(cache -> cache.requestCache(forTheForm()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(FORM_POLICY)))
                .formLogin(login -> login.loginPage(LoginForm.FORM).securityContextRepository(ofTheForm()))
                .addFilterBefore(new LoginForm(), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    private static SecurityContextRepository ofTheForm() {
        HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
        sessions.setSpringSecurityContextKey("CLAIREVOIE_LOGGED_IN_AT_THE_FORM");
        return sessions;
    }

    /// What the issuer was asked, while the form is filled in; what the pages were asked waits under another name.
    private static RequestCache forTheForm() {
        return new AskedAddress("CLAIREVOIE_ASKED_OF_THE_ISSUER", BrowserSessions::reads);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> addressForTokens(IssuerFolder folder) {
        return ready -> folder.servesAt(URI.create(
                "http://localhost:" + ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port")));
    }
}
