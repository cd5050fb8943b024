package org.clairevoie.deploy;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.stream.Collectors;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.clairevoie.access.routes.Route;
import org.clairevoie.access.routes.Routes;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What `/v3/api-docs` says of who may: the bearer token, and of each operation the roles that the table of routes has.
@Configuration(proxyBeanMethods = false)
class ApiAccess {
    private static final String TOKEN = "token";

    @Bean
    OpenApiCustomizer describedAccess() {
        return api -> {
            components(api).addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT")
                    .description("deploy/run token ROLE prints one; deploy/design/security.md says what stands in it"));
            api.getPaths().forEach((path, item) ->
                    item.readOperationsMap().forEach((method, operation) -> describe(operation, route(method.name(), path))));
        };
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        return api.getComponents();
    }

    /// An open route wants none; what the table does not have wants one that nobody has.
    private static void describe(Operation operation, @Nullable Route route) {
        if (route != null && route.open()) {
            return;
        }
        List<String> roles = route == null ? List.of() : route.roles().stream().sorted().map(Role::wireName).toList();
        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, roles));
        operation.description((operation.getDescription() == null ? "" : operation.getDescription() + "\n\n") + told(roles, route));
        operation.getResponses().addApiResponse("401", refused("No token, or none that is taken"))
                .addApiResponse("403", refused("Not for this role, or not with this scope"));
    }

    private static String told(List<String> roles, @Nullable Route route) {
        String scoped = route == null ? "" : route.withMicrodata().stream().sorted()
                .map(role -> "; " + role.wireName() + " with the scope " + Caller.MICRODATA).collect(Collectors.joining());
        return "For " + String.join(", ", roles) + scoped + ".";
    }

    /// The table has the shape of a variable too, as `{level:[0-9]+}`, which the description leaves out.
    private static @Nullable Route route(String method, String path) {
        return Routes.ALL.stream().filter(route -> route.method().equals(method) && plain(route.path().getPatternString()).equals(plain(path)))
                .findFirst().orElse(null);
    }

    private static String plain(String path) {
        return path.replaceAll("\\{\\*?(\\w+)(:[^/]*)?}", "{$1}");
    }

    private static ApiResponse refused(String meaning) {
        return new ApiResponse().description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(new ObjectSchema())));
    }
}
