package org.clairevoie.query.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// The address of the page that is read, which holds its whole state: links to the same page in another state are made from it.
public final class Here {
    private static final Set<String> NOT_KEPT = Set.of(Language.PARAMETER, Pages.FORMAT, "_csrf");
    private final String path;
    private final Map<String, String> state;

    private Here(String path, Map<String, String> state) {
        this.path = path;
        this.state = state;
    }

    static Here of(HttpServletRequest request) {
        Map<String, String> state = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name) && values.length > 0 && !values[0].isBlank()) {
                state.put(name, values[0]);
            }
        });
        return new Here(path(request), state);
    }

    /// Where the browser is, though what failed there is told from another address.
    static String path(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed : request.getRequestURI();
    }

    /// @param value null for the page without it
    public String with(String name, @Nullable Object value) {
        return address(path, name, value);
    }

    /// Another address in the same state.
    ///
    /// @param without names of what the other one does not take
    public String at(String other, String... without) {
        Map<String, String> kept = new LinkedHashMap<>(state);
        Set.of(without).forEach(kept::remove);
        return asking(other, kept);
    }

    /// Another address, or this one as it answers data, and what it is asked.
    public String asking(String other, Map<String, String> question) {
        return new Here(other, question).with("", null);
    }

    public @Nullable String get(String name) {
        return state.get(name);
    }

    private String address(String to, String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(state);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value.toString());
        }
        String query = changed.entrySet().stream().map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue())).collect(Collectors.joining("&"));
        return query.isEmpty() ? to : to + "?" + query;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
