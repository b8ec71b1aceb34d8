// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.api.ue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Through which system a UE is served. */
public enum Access {
    /** By the AMF. */
    FIVE_GS("5gs"),
    /** By the MME. */
    EPS("eps");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** As the API says it. */
    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
