package org.clairevoie.query.pages;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// The question that a page asks one of our addresses: whoever reads the page asks it, with these parameters and this body alone. It goes on
/// bearing the page's address, so that one reading leaves one line; whether they may is judged by the address asked.
final class Asked extends HttpServletRequestWrapper {
    private final String method;
    private final Map<String, String[]> parameters;
    private final byte[] body;

    Asked(HttpServletRequest request, String method, Map<String, String> question, byte[] body) {
        super(request);
        this.method = method;
        this.parameters = question.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> new String[] {one.getValue()}));
        this.body = body.clone();
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "accept" -> MediaType.APPLICATION_JSON_VALUE;
            case "content-type" -> getContentType();
            case "content-length" -> body.length == 0 ? null : Integer.toString(body.length);
            case "if-match", "if-none-match", "if-modified-since", "range" -> null;
            default -> super.getHeader(name);
        };
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "accept", "content-type", "content-length", "if-match", "if-none-match", "if-modified-since", "range" -> {
                String header = getHeader(name);
                yield Collections.enumeration(header == null ? List.of() : List.of(header));
            }
            default -> super.getHeaders(name);
        };
    }

    @Override
    public @Nullable String getContentType() {
        return body.length == 0 ? null : MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return bytes.read(into, from, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("it is all there already");
            }
        };
    }
}
