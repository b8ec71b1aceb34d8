// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

/** Takes what happens between DN-AAA servers and this side. Called from turns and carrier threads; must be short and must not throw. */
@FunctionalInterface
public interface AaaEvents {

    /** Takes nothing. */
    AaaEvents NONE = event -> { };

    void on(AaaEvent event);
}
