// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alcazar.app.Version;
import org.alcazar.app.api.json.Schemas;
import org.alcazar.app.api.route.Parameter;
import org.alcazar.app.api.route.Parameter.Value;
import org.alcazar.app.api.route.Problem;
import org.alcazar.app.api.route.Route;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document, made of what the routes declare. */
final class OpenApi {

    private static final List<Integer> OF_EVERY_ROUTE = List.of(400, 403, 500);

    private final Schemas schemas = new Schemas();
    private final ObjectNode document = JsonMapper.shared().createObjectNode();

    private OpenApi() {
    }

    static ObjectNode of(List<Route<?, ?>> routes) {
        return new OpenApi().document(routes);
    }

    private ObjectNode document(List<Route<?, ?>> routes) {
        document.put("openapi", "3.1.1");
        document.putObject("info").put("title", "Alcazar administration").put("version", Version.current());
        document.putArray("servers").addObject().put("url", "/api/v1");
        var paths = document.putObject("paths");
        for (var route : routes) {
            var path = paths.get(route.path()) instanceof ObjectNode there ? there : paths.putObject(route.path());
            operation(path.putObject(route.method().name().toLowerCase(Locale.ROOT)), route);
        }
        var components = document.putObject("components").putObject("schemas");
        schemas.byName().forEach(components::set);
        return document;
    }

    private void operation(ObjectNode operation, Route<?, ?> route) {
        operation.put("operationId", route.name()).put("summary", route.summary()).put("x-role", route.role().name().toLowerCase(Locale.ROOT));
        var parameters = operation.putArray("parameters");
        route.parameters().forEach(parameter -> parameter(parameters.addObject(), parameter));
        if (route.versioned() && route.method() != Route.Method.GET) {
            parameters.addObject().put("name", "If-Match").put("in", "header").put("required", false)
                    .put("description", "The ETag of a former answer: the change is made only if there was none since.").putObject("schema").put("type", "string");
        }
        if (route.body() != null) {
            operation.putObject("requestBody").put("required", true).putObject("content").putObject("application/json").set("schema", schemas.sent(route.body()));
        }
        var responses = operation.putObject("responses");
        var good = responses.putObject("200").put("description", "Done.");
        if (route.versioned()) {
            good.putObject("headers").putObject("ETag").putObject("schema").put("type", "string");
        }
        good.putObject("content").putObject("application/json").set("schema", schemas.answered(route.answer()));
        Stream.concat(OF_EVERY_ROUTE.stream(), route.problems().stream()).sorted().forEach(status -> {
            var problem = Problem.of(status, null);
            responses.putObject(status.toString()).put("description", problem.title()).putObject("content").putObject(Problem.MEDIA_TYPE)
                    .set("schema", schemas.answered(Problem.class));
        });
    }

    private static void parameter(ObjectNode out, Parameter parameter) {
        boolean path = parameter.place() == Parameter.Place.PATH;
        out.put("name", parameter.name()).put("in", path ? "path" : "query").put("required", path).put("description", parameter.meaning());
        var schema = out.putObject("schema");
        switch (parameter.value()) {
            case Value.Text(var pattern, _) -> schema.put("type", "string").put("pattern", "^" + pattern + "$");
            case Value.Whole(var least, var most) -> {
                schema.put("type", "integer").put("minimum", least).put("maximum", most);
                if (parameter.standard() != null) {
                    schema.put("default", Long.parseLong(parameter.standard()));
                }
            }
            case Value.OneOf(var words) -> words.forEach((schema.put("type", "string").putArray("enum"))::add);
        }
    }
}
