package org.clairevoie.query.asking;

import java.util.Arrays;
import java.util.UUID;
import org.clairevoie.unanswered.RuleOfStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// What the framework refuses before an endpoint is asked (a route, a method, a media type, a parameter) as a problem like ours.
@RestControllerAdvice
final class QuestionAdvice extends ResponseEntityExceptionHandler {
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String parameter = mismatch instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : mismatch.getPropertyName();
        return unreadable(String.valueOf(parameter), mustBe(mismatch.getRequiredType()), mismatch, request);
    }

    private static String mustBe(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return "is one of " + Arrays.toString(type.getEnumConstants());
        }
        return type == UUID.class ? "is a UUID" : "is a number";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unreadable(missing.getParameterName(), "is missing", missing, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType() == null) {
            problem.setType(RuleOfStatus.type(status.value()));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> unreadable(String parameter, String detail, Exception because, WebRequest request) {
        var problem = Question.unreadable(parameter, detail);
        return handleExceptionInternal(because, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }
}
