// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a class of records: its components, and whether it can say that it is empty. Looked up once for each class.
 *
 * @param empty {@code isEmpty()}, or null if it has none
 */
record Shape(Class<?> type, List<Component> components, @Nullable Method empty) {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return look(type);
        }
    };

    /**
     * A component.
     *
     * @param declared its type: where it is not the value's own class, the class is worth telling
     * @param parameter the first argument of its generic type, if that is a class
     */
    record Component(String name, Class<?> declared, @Nullable Class<?> parameter, Method accessor) {

        @Nullable Object of(Object owner) {
            return invoke(accessor, owner);
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    boolean isEmpty(Object value) {
        return empty != null && Boolean.TRUE.equals(invoke(empty, value));
    }

    private static Shape look(Class<?> type) {
        var components = type.getRecordComponents();
        return new Shape(type, components == null ? List.of() : Arrays.stream(components).map(Shape::component).toList(), emptiness(type));
    }

    private static Component component(RecordComponent component) {
        var parameter = component.getGenericType() instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> type
                ? type : null;
        return new Component(component.getName(), component.getType(), parameter, accessible(component.getAccessor()));
    }

    private static @Nullable Method emptiness(Class<?> type) {
        try {
            var method = type.getMethod("isEmpty");
            return method.getReturnType() == boolean.class ? accessible(method) : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Method accessible(Method method) {
        try {
            method.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw new IllegalStateException(e);
        }
        return method;
    }

    private static @Nullable Object invoke(Method method, Object owner) {
        try {
            return method.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " can't be read", e);
        }
    }
}
