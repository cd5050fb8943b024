package org.clairevoie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class RateLimitTest {
    private static final Refusals REFUSALS = new Refusals(() -> null);
    private final RateLimit limit = RateLimit.ofClients(2, Duration.ofHours(1), REFUSALS);

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back_and_no_other_client_is() throws Exception {
        assertThat(asked("one").getStatus()).isEqualTo(200);
        MockHttpServletResponse last = asked("one");
        assertThat(last.getStatus()).isEqualTo(200);
        assertThat(last.getHeader("RateLimit-Policy")).isEqualTo("\"client\";q=2;w=3600");
        assertThat(last.getHeader("RateLimit")).startsWith("\"client\";r=0;t=");

        MockHttpServletResponse refused = asked("one");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("urn:clairevoie:too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After")))).isBetween(1, 1800);
        assertThat(asked("another").getStatus()).isEqualTo(200);
    }

    @Test
    void an_address_is_counted_whoever_asks_from_there_and_a_client_once_it_is_known() throws Exception {
        RateLimit addresses = RateLimit.ofAddresses(1, Duration.ofHours(1), REFUSALS);
        assertThat(from(addresses, "192.0.2.1").getHeader("RateLimit-Policy")).isEqualTo("\"address\";q=1;w=3600");
        assertThat(from(addresses, "192.0.2.1").getStatus()).isEqualTo(429);
        assertThat(from(addresses, "192.0.2.2").getStatus()).isEqualTo(200);
        assertThat(from(limit, "192.0.2.1").getHeader("RateLimit-Policy")).as("nobody is known").isNull();
    }

    @Test
    void one_request_meets_both() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        RateLimit.ofAddresses(1, Duration.ofHours(1), REFUSALS).doFilter(request, response, (asked, answered) -> {
            SecurityContextHolder.getContext().setAuthentication(new CallerToken(new Caller("somebody", Role.OPERATOR, null, Set.of(), "one", "operation")));
            limit.doFilter(asked, answered, new MockFilterChain());
        });
        assertThat(response.getHeader("RateLimit-Policy")).isEqualTo("\"client\";q=2;w=3600");
    }

    private static MockHttpServletResponse from(RateLimit limit, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private MockHttpServletResponse asked(String client) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new CallerToken(new Caller("somebody", Role.OPERATOR, null, Set.of(), client, "operation")));
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
