// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.json;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.alcazar.app.api.route.ProblemException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Records as JSON. What is read is refused unless it is exactly what the record says, and nothing of it may be deep or large. */
public final class ApiJson {

    private static final int DEPTH = 16;
    private static final int TEXT = 8 * 1024;
    private static final int NAME = 64;
    private static final int NUMBER = 20;
    private static final int DOCUMENT = 64 * 1024;

    private static final JsonMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxStringLength(TEXT).maxNameLength(NAME)
                            .maxNumberLength(NUMBER).maxDocumentLength(DOCUMENT).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail).setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private static final JsonMapper WRITER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private ApiJson() {
    }

    /** A value as it is answered: its components in their order, what is absent as null. */
    public static Octets write(Object value) {
        return Octets.wrap(WRITER.writeValueAsBytes(value));
    }

    /** An answer of a core of the same version, for who asked. */
    public static <T> T answered(Octets json, Class<T> type) {
        return WRITER.readValue(json.toArray(), type);
    }

    /** @throws ProblemException if it is not exactly such a record */
    public static <T> T read(Octets json, Class<T> type) {
        T value;
        try {
            value = READER.readValue(json.toArray(), type);
        } catch (UnrecognizedPropertyException e) {
            throw ProblemException.badRequest("there is no \"%s\" here; there are %s".formatted(printable(e.getPropertyName()), names(type)));
        } catch (StreamReadException e) {
            throw ProblemException.badRequest("the body is not the JSON of one object, or is too deep, too long, or says something twice (line %d, column %d)"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (DatabindException e) {
            throw ProblemException.badRequest("the body is not what is to be sent: %s".formatted(names(type)));
        } catch (JacksonException e) {
            throw ProblemException.badRequest("the body is not the JSON of one object");
        }
        if (value == null) {
            throw ProblemException.badRequest("the body is not what is to be sent: %s".formatted(names(type)));
        }
        requireComponents(value);
        return value;
    }

    /** What may not be absent is there. */
    private static void requireComponents(Object value) {
        for (var component : value.getClass().getRecordComponents()) {
            if (!component.getType().isPrimitive() && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                try {
                    if (component.getAccessor().invoke(value) == null) {
                        throw ProblemException.badRequest("\"%s\" is missing".formatted(component.getName()));
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a record whose components cannot be read", e);
                }
            }
        }
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(component -> component.getName()
                + (component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? " (optional)" : "")).collect(Collectors.joining(", "));
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?");
    }
}
