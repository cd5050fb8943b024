package org.clairevoie.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.clairevoie.access.tokens.ClaimedCaller;
import org.clairevoie.access.tokens.KeyTimes;
import org.clairevoie.access.tokens.OwnIssuer;
import org.clairevoie.access.tokens.TokenSettings;
import org.clairevoie.access.tokens.VerifiedTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires who asks and what they may: a resource server that keeps no session. An application that imports it denies by default.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Access {
    private static final int BEFORE_EVERYTHING = -100;
    private static final String NOTHING_IS_A_PAGE = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    TokenSettings tokenSettings(
            @Value("${clairevoie.security.issuer:}") String issuer, @Value("${clairevoie.security.jwk-set:}") String jwkSet,
            @Value("${clairevoie.security.audience:clairevoie}") String audience,
            @Value("${clairevoie.security.algorithms:RS256,PS256,ES256}") Set<String> algorithms,
            @Value("${clairevoie.security.clock-skew:60s}") Duration clockSkew,
            @Value("${clairevoie.security.role-claims:role,roles}") List<String> roleClaims,
            @Value("${clairevoie.security.organisation-claim:organisation}") String organisationClaim) {
        return new TokenSettings(issuer, jwkSet, audience, algorithms, clockSkew, roleClaims, organisationClaim);
    }

    @Bean
    KeyTimes keyTimes(
            @Value("${clairevoie.security.keys.kept:5m}") Duration kept, @Value("${clairevoie.security.keys.every:10s}") Duration every,
            @Value("${clairevoie.security.keys.outlast:1h}") Duration outlast) {
        return new KeyTimes(kept, every, outlast);
    }

    @Bean
    VerifiedTokens verifiedTokens(TokenSettings settings, KeyTimes times, ObjectProvider<OwnIssuer> own, Clock clock) {
        return VerifiedTokens.of(settings, times, own.getIfAvailable(), clock);
    }

    @Bean
    ClaimedCaller claimedCaller(TokenSettings settings) {
        return new ClaimedCaller(settings);
    }

    @Bean
    Guard guard(
            @Value("${clairevoie.rate.requests:600000}") int requests, @Value("${clairevoie.rate.address-requests:1200000}") int ofOneAddress,
            @Value("${clairevoie.rate.period:60s}") Duration period, ObjectProvider<RefusalPage> pages) {
        Refusals refusals = new Refusals(pages::getIfAvailable);
        return new Guard(RateLimit.ofClients(requests, period, refusals), RateLimit.ofAddresses(ofOneAddress, period, refusals), refusals);
    }

    /// The last of the chains: every request that no other takes.
    @Bean
    @Order
    SecurityFilterChain stateless(HttpSecurity http, Guard guard, VerifiedTokens tokens, ClaimedCaller claimed) throws Exception {
        return guard.at(http, NOTHING_IS_A_PAGE, null)
                .oauth2ResourceServer(server -> server
                        .authenticationEntryPoint(guard::refuse)
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(token -> new CallerToken(claimed.of(token.getClaims())))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is read here that a page of somebody else's could make a browser send.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityBeforeEverything() {
        DelegatingFilterProxyRegistrationBean filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.setOrder(BEFORE_EVERYTHING);
        filter.setDispatcherTypes(java.util.EnumSet.allOf(jakarta.servlet.DispatcherType.class));
        return filter;
    }

    /// A span and a timer for every filter of every request cost more than the filters.
    @Bean
    SecurityObservationSettings withoutObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
