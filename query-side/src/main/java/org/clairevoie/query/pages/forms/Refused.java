package org.clairevoie.query.pages.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.ErrorResponseException;

/// What was wrong with what a form sent, told on the form itself.
///
/// @param rule the problem's name
/// @param fields what is wrong with each field, by its name
public record Refused(int status, String rule, String detail, Map<String, List<String>> fields) {
    private static final int FIRST_OF_OURS = 500;
    private static final int NOT_NOW = 503;

    /// The answer that the page gives says what the address said. A fault of ours is no matter of the form: it is thrown on.
    public static Refused of(ErrorResponseException problem, HttpServletResponse response) {
        int status = problem.getStatusCode().value();
        if (status >= FIRST_OF_OURS && status != NOT_NOW) {
            throw problem;
        }
        response.setStatus(status);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, Object> more = problem.getBody().getProperties();
        if (more != null && more.get("errors") instanceof List<?> errors) {
            for (Object error : errors) {
                if (error instanceof Map<?, ?> said) {
                    fields.computeIfAbsent(field(said), _ -> new ArrayList<>()).add(String.valueOf(said.get("detail")));
                }
            }
        }
        return new Refused(
                status, String.valueOf(problem.getBody().getType()).replace("urn:clairevoie:", ""), String.valueOf(problem.getBody().getDetail()), fields);
    }

    public boolean is(String name) {
        return rule.equals(name);
    }

    /// The first part of a pointer, or the parameter.
    private static String field(Map<?, ?> said) {
        Object pointer = said.get("pointer");
        String place = String.valueOf(pointer == null ? said.get("parameter") : pointer);
        String name = place.startsWith("/") ? place.substring(1) : place;
        return name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    }
}
