// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.jspecify.annotations.Nullable;

/** A context's end, which the AMF did not bring about (TS 29.502 §6.1.6.2.8). */
public record SmContextStatusNotification(StatusInfo statusInfo) {

    /** The context was released for a cause. */
    public static SmContextStatusNotification released(SmContextCause cause) {
        return new SmContextStatusNotification(new StatusInfo(ResourceStatus.RELEASED, cause));
    }

    /** TS 29.502 §6.1.6.2.19. */
    public record StatusInfo(ResourceStatus resourceStatus, @Nullable SmContextCause cause) {
    }

    /** TS 29.502 §6.1.6.3.12. */
    public enum ResourceStatus {
        RELEASED,
        UNCHANGED,
        TRANSFERRED,
        UPDATED
    }
}
