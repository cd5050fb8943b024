package org.clairevoie.deploy.sessions;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.EnumSet;
import org.apache.catalina.session.StandardManager;
import org.clairevoie.access.RefusalPage;
import org.clairevoie.access.routes.Route;
import org.clairevoie.access.routes.Routes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Wires the sessions of an application that browsers come to: how many there may be, and over which address their cookies go. Whoever
/// asks may open one before it is known who that is.
@Configuration(proxyBeanMethods = false)
public class BrowserSessions {
    private static final int BEFORE_SECURITY = -101;
    private static final int MOST_ALLOWED = 100_000;

    @Bean
    TomcatContextCustomizer boundedSessions(@Value("${clairevoie.login.sessions:5000}") int most) {
        if (most < 1 || most > MOST_ALLOWED) {
            throw new IllegalArgumentException("clairevoie.login.sessions is between 1 and " + MOST_ALLOWED + ", not " + most);
        }
        return context -> {
            StandardManager sessions = new StandardManager();
            sessions.setMaxActiveSessions(most);
            context.setManager(sessions);
        };
    }

    @Bean
    FilterRegistrationBean<RoomForSessions> roomForSessions(ObjectProvider<RefusalPage> pages) {
        FilterRegistrationBean<RoomForSessions> filter = new FilterRegistrationBean<>(new RoomForSessions(pages::getIfAvailable));
        filter.setOrder(BEFORE_SECURITY);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    /// Behind TLS a request comes here in plain words and under another name: what is told to the browser, and whether its cookies may
    /// go over plain HTTP, follows from the address it knows. On this machine's own address a browser stays at the one it came by.
    @Bean
    TomcatConnectorCustomizer toldAddress(@Value("${clairevoie.address}") URI address) {
        boolean encrypted = "https".equals(address.getScheme());
        return connector -> {
            if (encrypted || !"localhost".equals(address.getHost())) {
                connector.setScheme(address.getScheme());
                connector.setSecure(encrypted);
                connector.setProxyName(address.getHost());
                connector.setProxyPort(address.getPort() > 0 ? address.getPort() : encrypted ? 443 : 80);
            }
        };
    }

    /// What a browser may be brought back to after a login: a page of ours that it asked to read. Nothing else is kept for it.
    public static boolean asksForAPage(HttpServletRequest request) {
        Route route = Routes.at("GET", request.getRequestURI());
        return route != null && !route.open() && reads(request);
    }

    /// A page is read by GET, and a browser says that it takes one.
    public static boolean reads(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
