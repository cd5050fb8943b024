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
    private final RateLimit limit = new RateLimit(2, Duration.ofHours(1), new Refusals(() -> null));

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

    private MockHttpServletResponse asked(String client) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new CallerToken(new Caller("somebody", Role.OPERATOR, null, Set.of(), client, "operation")));
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
