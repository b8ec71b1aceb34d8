// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import org.jspecify.annotations.Nullable;

/** The authentication servers there are, by name. */
@FunctionalInterface
public interface DnAaas {

    /** There are none. */
    DnAaas NONE = name -> null;

    /** The server of that name; null if there is none. */
    @Nullable DnAaa named(String name);
}
