// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads all components of a record of a class that is only known when it comes: a class is made for it that calls its accessors. By
 * reflection, that would be a fifth of what it costs to show a message.
 */
final class ComponentReader {

    private static final ClassDesc FUNCTION = ClassDesc.of("java.util.function.Function");
    private static final MethodTypeDesc APPLY = MethodTypeDesc.of(CD_Object, CD_Object);

    private ComponentReader() {
    }

    /** Gives the components of a record of this class, in their order. */
    @SuppressWarnings("unchecked")
    static Function<Object, @Nullable Object[]> of(Class<? extends Record> type) {
        var name = ClassDesc.ofDescriptor(type.descriptorString()).packageName() + ".ComponentsOf" + type.getSimpleName();
        var octets = ClassFile.of().build(ClassDesc.of(name), made -> made.withInterfaceSymbols(FUNCTION)
                .withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC,
                        code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_())
                .withMethodBody("apply", APPLY, ClassFile.ACC_PUBLIC, code -> apply(code, type)));
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup()).defineHiddenClass(octets, false, ClassOption.NESTMATE);
            return (Function<Object, @Nullable Object[]>) lookup.findConstructor(lookup.lookupClass(), MethodType.methodType(void.class)).invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(type + " can't be read", e);
        }
    }

    private static void apply(CodeBuilder code, Class<? extends Record> type) {
        var owner = ClassDesc.ofDescriptor(type.descriptorString());
        var components = type.getRecordComponents();
        code.aload(1).checkcast(owner).astore(2).loadConstant(components.length).anewarray(CD_Object);
        for (int i = 0; i < components.length; i++) {
            code.dup().loadConstant(i).aload(2);
            read(code, owner, components[i]);
            code.aastore();
        }
        code.areturn();
    }

    private static void read(CodeBuilder code, ClassDesc owner, RecordComponent component) {
        var result = MethodType.methodType(component.getType());
        code.invokevirtual(owner, component.getName(), MethodTypeDesc.ofDescriptor(result.descriptorString()));
        if (component.getType().isPrimitive()) {
            var boxed = ClassDesc.ofDescriptor(result.wrap().returnType().descriptorString());
            code.invokestatic(boxed, "valueOf", MethodTypeDesc.of(boxed, ClassDesc.ofDescriptor(component.getType().descriptorString())));
        }
    }
}
