package org.clairevoie.query.asking;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses a parameter that an address does not know: a date misspelt would else be answered with today's reading. A page hands
/// on what it does not take itself, to the address that does.
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String OURS = "org.clairevoie.query";
    /// In links to an answer as data, which a browser would else be given as a page.
    private static final String FORMAT = "format";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object target) {
        // What failed is not asked a second time what it was asked.
        if (request.getDispatcherType() != DispatcherType.ERROR && target instanceof HandlerMethod method && method.getBeanType().getPackageName().startsWith(OURS)
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)) {
            List<String> known = Arrays.stream(method.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(parameter -> parameter.getParameter().getName()).toList();
            request.getParameterMap().keySet().stream().filter(name -> !known.contains(name) && !name.equals(FORMAT)).findFirst().ifPresent(name -> {
                throw Question.unreadable(name, known.isEmpty() ? "this address takes no parameter" : "is not asked here; known are " + String.join(", ", known));
            });
        }
        return true;
    }
}
