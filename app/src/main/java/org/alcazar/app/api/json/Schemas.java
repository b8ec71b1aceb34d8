// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (2020-12) of the records that go over the API: what they are made of is what is said. */
public final class Schemas {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<String, ObjectNode> byName = new TreeMap<>(Comparator.naturalOrder());
    private final Map<String, Class<?>> types = new TreeMap<>();

    /** A record that is answered: all of its components are always there. */
    public ObjectNode answered(Class<?> type) {
        return reference(type, true);
    }

    /** A record that is sent: what may be null may be left out. */
    public ObjectNode sent(Class<?> type) {
        return reference(type, false);
    }

    /** All records that were asked for, and what they hold, by name. */
    public Map<String, ObjectNode> byName() {
        return byName;
    }

    private ObjectNode reference(Class<?> type, boolean complete) {
        var name = type.getSimpleName();
        var known = types.putIfAbsent(name, type);
        if (known != null && known != type) {
            throw new IllegalStateException("two records are called " + name);
        }
        if (known == null) {
            var schema = MAPPER.createObjectNode();
            byName.put(name, schema);
            describe(schema, type, complete);
        }
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void describe(ObjectNode schema, Class<?> type, boolean complete) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = MAPPER.createArrayNode();
        for (var component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            properties.set(component.getName(), said(component, nullable ? orNull(of(component.getAnnotatedType(), complete)) : of(component.getAnnotatedType(), complete)));
            if (complete || !nullable) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        schema.put("additionalProperties", false);
    }

    private static ObjectNode said(RecordComponent component, ObjectNode schema) {
        var meaning = component.getAnnotation(Meaning.class);
        return meaning == null ? schema : schema.put("description", meaning.value());
    }

    private ObjectNode of(AnnotatedType annotated, boolean complete) {
        if (annotated instanceof AnnotatedParameterizedType list && list.getType() instanceof ParameterizedType raw && raw.getRawType() == List.class) {
            var schema = MAPPER.createObjectNode().put("type", "array");
            schema.set("items", of(list.getAnnotatedActualTypeArguments()[0], complete));
            return schema;
        }
        if (!(annotated.getType() instanceof Class<?> type)) {
            throw new IllegalStateException("no schema for " + annotated.getType());
        }
        return type.isRecord() ? reference(type, complete) : simple(type);
    }

    private static ObjectNode simple(Class<?> type) {
        var schema = MAPPER.createObjectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return schema.put("type", "integer");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type.isEnum()) {
            var words = schema.put("type", "string").putArray("enum");
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(words::add);
            return schema;
        }
        throw new IllegalStateException("no schema for " + type);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = MAPPER.createObjectNode();
            ArrayNode of = either.putArray("oneOf");
            of.add(schema);
            of.add(MAPPER.createObjectNode().put("type", "null"));
            return either;
        }
        var type = schema.get("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.get("enum") instanceof ArrayNode words) {
            words.addNull();
        }
        return schema;
    }
}
