package org.clairevoie.query.pages;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What pages are made of: the answers of our own addresses, asked in the name of who reads the page. A page has no door of its own:
/// what an address withholds, refuses or writes down, it does so for the page too. A page endpoint takes it as a parameter.
public final class Answers {
    private static final int FIRST_REFUSAL = 400;
    private static final Set<String> NOT_HANDED_ON = Set.of(Language.PARAMETER, Pages.FORMAT, "_csrf");
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final JsonMapper json;

    Answers(HttpServletRequest request, HttpServletResponse response, JsonMapper json) {
        this.request = request;
        this.response = response;
        this.json = json;
    }

    /// The parameters of the page's address, as the address that it asks is to get them. A field left empty is not asked.
    ///
    /// @param own names of those that the page itself takes, which it hands on to nobody
    public Map<String, String> question(String... own) {
        Set<String> kept = Set.of(own);
        Map<String, String> question = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!kept.contains(name) && !NOT_HANDED_ON.contains(name) && values.length > 0 && !values[0].isBlank()) {
                question.put(name, values[0].strip());
            }
        });
        return question;
    }

    /// What a browser has to ask, to whom the address would else answer a page.
    public Map<String, String> asData(Map<String, String> question) {
        Map<String, String> asked = new LinkedHashMap<>(question);
        asked.put(Pages.FORMAT, "json");
        return asked;
    }

    /// @throws ErrorResponseException with the problem that the address answers
    public JsonNode get(String path, Map<String, String> question) {
        return ask(new Asked(request, "GET", question, new byte[0]), path);
    }

    /// @throws ErrorResponseException with the problem that the address answers
    public JsonNode get(String path) {
        return get(path, Map.of());
    }

    /// @throws ErrorResponseException with the problem that the address answers
    public JsonNode post(String path, JsonNode body) {
        return ask(new Asked(request, "POST", Map.of(), json.writeValueAsBytes(body)), path);
    }

    /// @throws ErrorResponseException with the problem that the address answers
    public JsonNode delete(String path) {
        return ask(new Asked(request, "DELETE", Map.of(), new byte[0]), path);
    }

    /// Whether who reads the page may read there: a page leaves out what it would be refused.
    public boolean may(String path) {
        return Allowed.here().read(path);
    }

    /// For bodies of forms.
    public ObjectNode body() {
        return json.createObjectNode();
    }

    /// For templates: maps, lists, strings, numbers and nulls.
    public Object plain(JsonNode node) {
        return json.treeToValue(node, Object.class);
    }

    /// The same, of some fields of a large answer.
    public Map<String, Object> plain(JsonNode node, String... fields) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String field : fields) {
            plain.put(field, plain(node.path(field)));
        }
        return plain;
    }

    private JsonNode ask(Asked asked, String path) {
        Captured captured = new Captured(response);
        try {
            request.getServletContext().getRequestDispatcher(path).include(asked, captured);
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (ServletException failed) {
            throw new IllegalStateException("a page could not ask " + path, failed);
        }
        JsonNode answer = captured.bytes().length == 0 ? json.nullNode() : json.readTree(captured.bytes());
        if (captured.getStatus() >= FIRST_REFUSAL) {
            throw refusal(captured.getStatus(), answer);
        }
        return answer;
    }

    private ErrorResponseException refusal(int status, JsonNode answer) {
        ProblemDetail problem = answer.isObject() ? json.treeToValue(answer, ProblemDetail.class) : ProblemDetail.forStatus(status);
        problem.setStatus(status);
        return new ErrorResponseException(HttpStatus.valueOf(status), problem, null);
    }

    /// Each value of a form's field, blanks left out.
    public List<String> all(String field) {
        String[] values = request.getParameterValues(field);
        return values == null ? List.of() : Arrays.stream(values).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /// The first value of each of a form's fields that was filled in, by the field's name.
    public Map<String, String> firstOf(List<String> fields) {
        Map<String, String> filledIn = new LinkedHashMap<>();
        fields.forEach(field -> all(field).stream().findFirst().ifPresent(value -> filledIn.put(field, value)));
        return filledIn;
    }

    /// A field of an event, as [Words#told] takes it.
    ///
    /// @return a number, a boolean, a text, or a list of them
    public static Object field(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> value.valueStream().map(Answers::field).toList();
            case NUMBER -> value.numberValue();
            case BOOLEAN -> value.booleanValue();
            case STRING -> value.asString();
            default -> value.toString();
        };
    }
}
