// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a class whose values are shown: its components if it is a record, whether it can say that it is empty, whether it is
 * shown in its own words. Looked up once for each class.
 *
 * @param name of the class, without its package
 * @param reader gives the components of a value, in their order
 * @param empty {@code isEmpty()}, or null if it has none
 * @param inOwnWords whether {@code toString} is the form its standard writes it in
 */
record Shape(String name, List<Component> components, Function<Object, @Nullable Object[]> reader, @Nullable Method empty, boolean inOwnWords) {

    private static final Set<String> PRINTED_BY_THEMSELVES = Set.of("PlmnIdentity", "PlmnId", "Tai", "SNssai", "Snssai", "DomainName");

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    /**
     * A component.
     *
     * @param declared its type: where it is not the value's own class, the class is worth telling
     * @param parameter the first argument of its generic type, if that is a class
     */
    record Component(String name, Class<?> declared, @Nullable Class<?> parameter) {
    }

    static Shape of(Class<?> type) {
        var known = SHAPES.get(type);
        return known == null ? SHAPES.computeIfAbsent(type, Shape::look) : known;
    }

    /** What the components of a value of this class hold, in their order. */
    @Nullable Object[] values(Object value) {
        return reader.apply(value);
    }

    boolean isEmpty(Object value) {
        try {
            return empty != null && Boolean.TRUE.equals(empty.invoke(value));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(empty + " can't be read", e);
        }
    }

    private static Shape look(Class<?> type) {
        var name = type.getSimpleName();
        boolean inOwnWords = PRINTED_BY_THEMSELVES.contains(name);
        return type.isRecord() ? new Shape(name, Arrays.stream(type.getRecordComponents()).map(Shape::component).toList(),
                ComponentReader.of(type.asSubclass(Record.class)), emptiness(type), inOwnWords)
                : new Shape(name, List.of(), value -> new Object[0], null, inOwnWords);
    }

    private static Component component(RecordComponent component) {
        var parameter = component.getGenericType() instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> type
                ? type : null;
        return new Component(component.getName(), component.getType(), parameter);
    }

    private static @Nullable Method emptiness(Class<?> type) {
        try {
            var method = type.getMethod("isEmpty");
            method.setAccessible(true);
            return method.getReturnType() == boolean.class ? method : null;
        } catch (NoSuchMethodException e) {
            return null;
        } catch (InaccessibleObjectException e) {
            throw new IllegalStateException(e);
        }
    }
}
