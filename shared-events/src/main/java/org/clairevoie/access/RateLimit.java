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
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// So many requests in so much time from one client, on this node; an import is one request. Who shows no token is told apart by address.
final class RateLimit extends OncePerRequestFilter {
    private static final int MOST_CLIENTS = 10_000;
    private final int requests;
    private final Duration period;
    private final String policy;
    private final LoadingCache<String, Bucket> buckets;
    private final Refusals refusals;

    RateLimit(int requests, Duration period, Refusals refusals) {
        if (requests < 1 || !period.isPositive()) {
            throw new IllegalArgumentException("clairevoie.rate takes a number of requests and a period above 0");
        }
        this.refusals = refusals;
        this.requests = requests;
        this.period = period;
        this.policy = "\"client\";q=" + requests + ";w=" + period.toSeconds();
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(period.multipliedBy(2)).build(_ -> bucket());
    }

    private Bucket bucket() {
        return Bucket.builder().addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period)).build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = CallerToken.asking();
        Bucket bucket = buckets.get(caller == null ? "address " + request.getRemoteAddr() : "client " + caller.client());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(probe.getNanosToWaitForRefill())));
            refusals.write(request, response, 429, "too-many-requests", "Too many requests",
                    requests + " requests are the most in " + period.toSeconds() + " s; a batch or an import is one");
        }
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
