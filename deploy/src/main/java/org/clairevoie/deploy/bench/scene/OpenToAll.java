package org.clairevoie.deploy.bench.scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.command.CommandSide;
import org.clairevoie.deploy.NamedApplication;
import org.clairevoie.deploy.ReadyLine;
import org.clairevoie.deploy.database.Database;
import org.clairevoie.deploy.database.DatabaseConnection;
import org.clairevoie.query.QuerySide;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Both sides with nobody at the door: what tokens cost is told beside it. A main class of its own, so that no setting of the service
/// can do this.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSide.class, QuerySide.class, DatabaseConnection.class, ReadyLine.class})
public class OpenToAll {
    private static final Caller ANYBODY = new Caller("anybody", Role.FRONTLINE, "13000548100010", Set.of(), "anybody", Role.FRONTLINE.purpose());

    public static void main(String... arguments) {
        NamedApplication.of(OpenToAll.class, "all-in-one").run();
    }

    @Bean(destroyMethod = "close")
    Database database(@Value("${clairevoie.database-url}") String given, @Value("${clairevoie.data}") Path folder) {
        return Database.givenOrEmbedded(given, "", folder);
    }

    @Bean
    WebMvcConfigurer anybody() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Anybody());
            }
        };
    }

    /// Takes the place of who asks.
    private static final class Anybody implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return ANYBODY;
        }
    }
}
