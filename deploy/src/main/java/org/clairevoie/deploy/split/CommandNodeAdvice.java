package org.clairevoie.deploy.split;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// A command node knows one address, and tells who asks for another where questions are answered.
@RestControllerAdvice
final class CommandNodeAdvice extends ResponseEntityExceptionHandler {
    private final String queryNode;

    CommandNodeAdvice(@Value("${clairevoie.query-address}") String queryNode) {
        this.queryNode = queryNode;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException nothing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return elsewhere(nothing, request);
    }

    /// Where nothing is, nothing can be posted either; the framework says so of the method.
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException unknown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return elsewhere(unknown, request);
    }

    private @Nullable ResponseEntity<Object> elsewhere(Exception because, WebRequest request) {
        var problem = Elsewhere.problem("this is a command node, which takes POST /events: ask a query node", queryNode);
        return handleExceptionInternal(because, problem, HttpHeaders.EMPTY, HttpStatusCode.valueOf(problem.getStatus()), request);
    }
}
