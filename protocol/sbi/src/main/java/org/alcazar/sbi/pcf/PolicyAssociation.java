// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/**
 * How a registered UE is to be treated (TS 29.507 §5.6.2.2).
 *
 * @param polAssoId what to name it by; over HTTP the last part of {@code Location}
 * @param rfsp index to the RAN's frequency selection priority, 1 to 256; null if policy says nothing of it
 * @param ueAmbr over all its sessions' non-GBR flows; null leaves what the subscription says
 * @param securityPolicy the rows for the UE and the slices asked for; null if they are not kept here
 */
public record PolicyAssociation(String polAssoId, @Nullable Integer rfsp, @Nullable Ambr ueAmbr,
        @Nullable SecurityPolicyData securityPolicy) {

    /** Without rows of policy. */
    public PolicyAssociation(String polAssoId, @Nullable Integer rfsp, @Nullable Ambr ueAmbr) {
        this(polAssoId, rfsp, ueAmbr, null);
    }
}
