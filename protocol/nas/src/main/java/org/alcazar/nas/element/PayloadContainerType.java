// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** What a payload container holds (TS 24.501 §9.11.3.40). */
public enum PayloadContainerType {
    N1_SM_INFORMATION(1),
    SMS(2),
    LPP_MESSAGE(3),
    SOR_TRANSPARENT_CONTAINER(4),
    UE_POLICY_CONTAINER(5),
    UE_PARAMETERS_UPDATE_TRANSPARENT_CONTAINER(6),
    LOCATION_SERVICES_MESSAGE(7),
    CIOT_USER_DATA(8),
    SERVICE_LEVEL_AA_CONTAINER(9),
    EVENT_NOTIFICATION(10),
    MULTIPLE_PAYLOADS(15);

    private final int value;

    PayloadContainerType(int value) {
        this.value = value;
    }

    /** The coded value, 1..15. */
    public int value() {
        return value;
    }
}
