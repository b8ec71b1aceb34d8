// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Reads off a record which of its members a document must have: those that are neither {@code @Nullable} nor said to be optional. A list
 * that is absent is an empty one: arrays of the standard have at least one element.
 */
final class MandatoryMembers extends JacksonAnnotationIntrospector {

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter) {
            return mandatory(parameter);
        }
        return super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter) {
            if (mandatory(parameter)) {
                return JsonSetter.Value.forValueNulls(Nulls.FAIL);
            }
            if (parameter.getRawType() == List.class) {
                return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL);
            }
        }
        return super.findSetterInfo(config, annotated);
    }

    private static boolean mandatory(AnnotatedParameter parameter) {
        var creator = parameter.getOwner().getAnnotated();
        if (!(creator instanceof Executable executable)) {
            return false;
        }
        var annotation = parameter.getAnnotation(JsonProperty.class);
        if (annotation != null && annotation.isRequired().asBoolean() != null) {
            return annotation.isRequired().asPrimitive();
        }
        var declared = executable.getParameters()[parameter.getIndex()];
        return declared.getType() != List.class && !declared.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
