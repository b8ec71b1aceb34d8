// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alcazar.app.api.route.Parameter.Place;
import org.alcazar.app.api.route.Parameter.Value;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked for. What is declared here is what is checked, and what the OpenAPI document says.
 *
 * @param path below {@code /api/v1}, with {@code {names}} of parameters
 * @param name of the operation, as programs made of the document call it
 * @param role that is needed
 * @param summary for a person
 * @param body the record that is sent; null if none is
 * @param answer the record that is answered
 * @param versioned whether answers have a version, and a change may name the one that it is based on
 * @param problems the statuses that there can be beside those of every route
 */
public record Route<B, A>(Method method, String path, String name, Role role, String summary, List<Parameter> parameters, @Nullable Class<B> body,
        Class<A> answer, boolean versioned, List<Integer> problems, Function<Call<B>, Answer<A>> work) {

    /** What is done. */
    public enum Method {
        GET, POST, DELETE
    }

    public Route {
        parameters = List.copyOf(parameters);
        problems = List.copyOf(problems);
    }

    /** The path's parts. */
    List<String> segments() {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** Begins to declare one. */
    public static Builder of(Method method, String path, String name, Role role, String summary) {
        return new Builder(method, path, name, role, summary);
    }

    /** Collects what a route takes. */
    public static final class Builder {

        private final Method method;
        private final String path;
        private final String name;
        private final Role role;
        private final String summary;
        private final List<Parameter> parameters = new ArrayList<>();
        private boolean versioned;
        private List<Integer> problems = List.of();

        private Builder(Method method, String path, String name, Role role, String summary) {
            this.method = method;
            this.path = path;
            this.name = name;
            this.role = role;
            this.summary = summary;
        }

        /** @param expectation what it is, for who wrote something else */
        public Builder text(String parameter, String pattern, String expectation, String meaning) {
            return add(parameter, new Value.Text(Pattern.compile(pattern), expectation), meaning, null);
        }

        /** @param standard null if nothing counts where it is left out */
        public Builder number(String parameter, long least, long most, @Nullable Long standard, String meaning) {
            return add(parameter, new Value.Whole(least, most), meaning, standard == null ? null : standard.toString());
        }

        public Builder oneOf(String parameter, List<String> words, String meaning) {
            return add(parameter, new Value.OneOf(words), meaning, null);
        }

        /** Answers have a version, and a change may name the one that it is based on. */
        public Builder versioned() {
            versioned = true;
            return this;
        }

        /** The statuses that there can be beside those of every route. */
        public Builder problems(Integer... statuses) {
            problems = List.of(statuses);
            return this;
        }

        /** A route that is sent nothing. */
        public <A> Route<Void, A> answers(Class<A> answer, Function<Call<Void>, Answer<A>> work) {
            return new Route<>(method, path, name, role, summary, parameters, null, answer, versioned, problems, work);
        }

        /** A route that is sent a record. */
        public <B, A> Route<B, A> takes(Class<B> body, Class<A> answer, Function<Call<B>, Answer<A>> work) {
            return new Route<>(method, path, name, role, summary, parameters, body, answer, versioned, problems, work);
        }

        private Builder add(String parameter, Value value, String meaning, @Nullable String standard) {
            parameters.add(new Parameter(parameter, path.contains("{" + parameter + "}") ? Place.PATH : Place.QUERY, value, meaning, standard));
            return this;
        }
    }
}
