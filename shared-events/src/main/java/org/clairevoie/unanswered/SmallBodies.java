package org.clairevoie.unanswered;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// A body that an endpoint has read for it is short: 413 beyond, and no more of it is in memory. Endpoints that take more, such as those of
/// events, read it themselves.
@ControllerAdvice
final class SmallBodies extends RequestBodyAdviceAdapter {
    private final int most;

    /// @param most bytes
    SmallBodies(@Value("${clairevoie.body-bytes:65536}") int most) {
        this.most = most;
    }

    private record Message(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}

    @Override
    public boolean supports(MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message, MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) throws IOException {
        byte[] body = message.getBody().readNBytes(most + 1);
        if (body.length > most) {
            ProblemDetail problem = RuleOfStatus.problem(HttpStatus.CONTENT_TOO_LARGE.value());
            problem.setDetail("the body has at most " + most + " bytes");
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE, problem, null);
        }
        return new Message(message.getHeaders(), new ByteArrayInputStream(body));
    }
}
