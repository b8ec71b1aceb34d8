// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alcazar.app.api.json.ApiJson;
import org.alcazar.app.api.route.Parameter.Place;
import org.alcazar.http.HttpHandler;
import org.alcazar.http.HttpRequest;
import org.alcazar.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Leads a request to its route, once it is what the route declares and its caller may. The one place where that is checked.
 *
 * <p>What is there is told to nobody who may not have it: the role is checked before anything else of the request is.
 */
public final class Router implements HttpHandler {

    /** What stands before every route. */
    public static final List<String> BASE = List.of("api", "v1");

    private final List<Route<?, ?>> routes;
    private final Function<HttpRequest, Caller> callers;

    /** @param callers who it is that asks */
    public Router(List<Route<?, ?>> routes, Function<HttpRequest, Caller> callers) {
        this.routes = List.copyOf(routes);
        this.callers = callers;
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        try {
            return answer(request);
        } catch (ProblemException problem) {
            return response(Problem.of(problem.status(), problem.getMessage()), Map.of());
        }
    }

    @Override
    public HttpResponse failure(int status) {
        return response(Problem.of(status < 400 ? 500 : status, null), Map.of());
    }

    private HttpResponse answer(HttpRequest request) {
        var segments = RequestPath.segments(request.path());
        var there = segments == null || segments.size() < BASE.size() || !segments.subList(0, BASE.size()).equals(BASE) ? List.<Route<?, ?>>of()
                : routes.stream().filter(route -> matches(route, segments.subList(BASE.size(), segments.size()))).toList();
        if (segments == null || there.isEmpty()) {
            throw ProblemException.notFound("there is nothing of that path; what there is says /api/v1/openapi.json");
        }
        var method = request.method().equals("HEAD") ? "GET" : request.method();
        var route = there.stream().filter(one -> one.method().name().equals(method)).min(Comparator.comparing(one -> one.path().contains("{"))).orElse(null);
        if (route == null) {
            return response(Problem.of(405, null), Map.of("allow", there.stream().map(one -> one.method().name()).collect(Collectors.joining(", "))));
        }
        return perform(route, request, segments.subList(BASE.size(), segments.size()));
    }

    private static boolean matches(Route<?, ?> route, List<String> segments) {
        var pattern = route.segments();
        if (pattern.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!isParameter(pattern.get(i)) && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{");
    }

    private <B, A> HttpResponse perform(Route<B, A> route, HttpRequest request, List<String> segments) {
        var caller = callers.apply(request);
        if (!caller.role().may(route.role())) {
            throw new ProblemException(403, null);
        }
        var version = route.versioned() ? version(request.headers().get("if-match")) : null;
        var answer = route.work().apply(new Call<>(caller, parameters(route, segments, request.query()), body(route, request), version));
        return response(200, "application/json", answer.body(),
                answer.version() == null ? Map.of() : Map.of("etag", "\"" + answer.version() + "\""));
    }

    private static Map<String, String> parameters(Route<?, ?> route, List<String> segments, String query) {
        var given = new HashMap<>(RequestPath.query(query));
        var values = new HashMap<String, String>();
        for (var parameter : route.parameters()) {
            var value = parameter.place() == Place.PATH ? segments.get(route.segments().indexOf("{" + parameter.name() + "}"))
                    : given.remove(parameter.name());
            if (value != null) {
                parameter.check(value);
                values.put(parameter.name(), value);
            } else if (parameter.standard() != null) {
                values.put(parameter.name(), parameter.standard());
            }
        }
        if (!given.isEmpty()) {
            throw ProblemException.badRequest("the query may say " + route.parameters().stream().filter(parameter -> parameter.place() == Place.QUERY)
                    .map(Parameter::name).collect(Collectors.joining(", ", "", " and nothing else")));
        }
        return values;
    }

    private static <B> @Nullable B body(Route<B, ?> route, HttpRequest request) {
        if (route.body() == null) {
            if (!request.body().isEmpty()) {
                throw ProblemException.badRequest("nothing is to be sent with this");
            }
            return null;
        }
        var type = request.headers().getOrDefault("content-type", "");
        if (!type.toLowerCase(Locale.ROOT).matches("application/json(\\s*;\\s*charset=\"?utf-8\"?)?")) {
            throw new ProblemException(415, "the body is to be application/json");
        }
        return ApiJson.read(request.body(), route.body());
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        if (!ifMatch.matches("\"[0-9]{1,18}\"")) {
            throw ProblemException.badRequest("If-Match is the ETag of a former answer");
        }
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }

    private static HttpResponse response(Problem problem, Map<String, String> headers) {
        return response(problem.status(), Problem.MEDIA_TYPE, problem, headers);
    }

    private static HttpResponse response(int status, String type, Object body, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("content-type", type);
        headers.put("cache-control", "no-store");
        headers.put("x-content-type-options", "nosniff");
        return new HttpResponse(status, headers, ApiJson.write(body));
    }
}
