// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.json;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.concurrent.atomic.AtomicLong;
import org.alcazar.sbi.ProblemDetails;
import org.jspecify.annotations.Nullable;

/**
 * For tests: a contract's implementation whose every argument, result and problem crosses JSON, as it would between two processes.
 *
 * <p>What works behind it works over HTTP: nothing is shared by reference, and every record survives the standard's form.
 */
public final class ThroughJson {

    private static final AtomicLong DOCUMENTS = new AtomicLong();

    private ThroughJson() {
    }

    /**
     * @param contract an interface whose operations take and return records, strings, or nothing
     */
    public static <S> S wrap(Class<S> contract, S implementation) {
        return contract.cast(Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, new Handler(implementation)));
    }

    /** How many documents have crossed so far, to see that calls come this way. */
    public static long documents() {
        return DOCUMENTS.get();
    }

    private record Handler(Object implementation) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(implementation, arguments);
            }
            var types = method.getGenericParameterTypes();
            var crossed = new Object[types.length];
            for (int i = 0; arguments != null && i < types.length; i++) {
                crossed[i] = cross(arguments[i], types[i]);
            }
            try {
                var result = method.invoke(implementation, crossed);
                return result == null ? null : cross(result, method.getGenericReturnType());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof ProblemDetails problem) {
                    throw ((ProblemDetails.Document) cross(problem.document(), ProblemDetails.Document.class)).problem();
                }
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private static Object cross(Object value, Type type) {
            DOCUMENTS.incrementAndGet();
            return SbiJson.read(SbiJson.write(value), type);
        }
    }
}
