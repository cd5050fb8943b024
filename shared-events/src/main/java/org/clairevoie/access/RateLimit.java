package org.clairevoie.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// So many requests in so much time, on this node; an import is one request. Two stand in the road of each: that of the address it comes
/// from, before its token is looked at, and that of the client, once one is known.
final class RateLimit extends OncePerRequestFilter {
    private static final int MOST_CLIENTS = 10_000;
    private final String whose;
    private final Function<HttpServletRequest, @Nullable String> counted;
    private final int requests;
    private final Duration period;
    private final String policy;
    private final LoadingCache<String, Bucket> buckets;
    private final Refusals refusals;

    private RateLimit(String whose, int requests, Duration period, Refusals refusals, Function<HttpServletRequest, @Nullable String> counted) {
        if (requests < 1 || !period.isPositive()) {
            throw new IllegalArgumentException("clairevoie.rate takes a number of requests and a period above 0");
        }
        this.whose = whose;
        this.refusals = refusals;
        this.counted = counted;
        this.requests = requests;
        this.period = period;
        this.policy = "\"" + whose + "\";q=" + requests + ";w=" + period.toSeconds();
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(period.multipliedBy(2)).build(_ -> bucket());
    }

    static RateLimit ofClients(int requests, Duration period, Refusals refusals) {
        return new RateLimit("client", requests, period, refusals, _ -> {
            Caller caller = CallerToken.asking();
            return caller == null ? null : caller.client();
        });
    }

    static RateLimit ofAddresses(int requests, Duration period, Refusals refusals) {
        return new RateLimit("address", requests, period, refusals, HttpServletRequest::getRemoteAddr);
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period)).build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asking = counted.apply(request);
        if (asking == null) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe = buckets.get(asking).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", "\"" + whose + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(probe.getNanosToWaitForRefill())));
            refusals.write(request, response, 429, "too-many-requests", "Too many requests",
                    requests + " requests are the most in " + period.toSeconds() + " s; a batch or an import is one");
        }
    }

    /// Both are met by each request.
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return RateLimit.class.getName() + "." + whose;
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
