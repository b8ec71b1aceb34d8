// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a UE's keys come from. */
public enum KeyOrigin {
    /** Of an authentication in the system that serves it. */
    NATIVE("native"),
    /** Of the keys that it had in the other system. */
    MAPPED("mapped");

    private final String word;

    KeyOrigin(String word) {
        this.word = word;
    }

    static KeyOrigin of(boolean mapped) {
        return mapped ? MAPPED : NATIVE;
    }

    /** As the API says it. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
