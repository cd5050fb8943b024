package org.clairevoie.query.asking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses a parameter that an address does not know: a date misspelt would else be answered with today's reading.
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String OURS = "org.clairevoie.query";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object target) {
        if (target instanceof HandlerMethod method && method.getBeanType().getPackageName().startsWith(OURS)) {
            List<String> known = Arrays.stream(method.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(parameter -> parameter.getParameter().getName()).toList();
            request.getParameterMap().keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw Question.unreadable(name, known.isEmpty() ? "this address takes no parameter" : "is not asked here; known are " + String.join(", ", known));
            });
        }
        return true;
    }
}
