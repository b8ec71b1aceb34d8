// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.UUID;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.NrLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What there is for a session; all that is null is not said (TS 29.502 §6.1.6.2.4).
 *
 * @param upCnxState what the user plane is to become: {@code ACTIVATING} or {@code DEACTIVATED}
 * @param n1SmMsg the UE's 5GSM message, plain
 * @param n2SmInfo the RAN node's transfer
 * @param n2SmInfoType which transfer that is; given with {@code n2SmInfo}
 * @param toBeSwitched whether this comes of a path switch
 * @param servingNfId another AMF, from now on, with {@code guami}
 * @param release whether the AMF wants the session ended with the UE being told
 * @param cause why
 */
public record SmContextUpdateData(@Nullable UpCnxState upCnxState, @Nullable Octets n1SmMsg, @Nullable Octets n2SmInfo,
        @Nullable N2SmInfoType n2SmInfoType, @Nullable HoState hoState, @JsonProperty(isRequired = OptBoolean.FALSE) boolean toBeSwitched,
        @Nullable UUID servingNfId, @Nullable Guami guami, @Nullable NrLocation ueLocation,
        @JsonProperty(isRequired = OptBoolean.FALSE) boolean release, @Nullable SmContextCause cause) {

    public SmContextUpdateData {
        if ((n2SmInfo == null) != (n2SmInfoType == null)) {
            throw new IllegalArgumentException("N2 SM information goes with its type");
        }
    }

    /** A 5GSM message of the UE. */
    public static SmContextUpdateData ofN1(Octets n1SmMsg) {
        return new SmContextUpdateData(null, n1SmMsg, null, null, null, false, null, null, null, false, null);
    }

    /** A transfer of the RAN node. */
    public static SmContextUpdateData ofN2(N2SmInfoType type, Octets transfer) {
        return new SmContextUpdateData(null, null, transfer, type, null, false, null, null, null, false, null);
    }

    /** The user plane is to be activated or deactivated. */
    public static SmContextUpdateData ofUpCnxState(UpCnxState state, @Nullable SmContextCause cause) {
        return new SmContextUpdateData(state, null, null, null, null, false, null, null, null, false, cause);
    }

    /** The session is to be ended, with the UE being told. */
    public static SmContextUpdateData ofRelease(SmContextCause cause) {
        return new SmContextUpdateData(null, null, null, null, null, false, null, null, null, true, cause);
    }

    /** A path switch that the target RAN node asks for. */
    public static SmContextUpdateData ofPathSwitch(Octets transfer) {
        return new SmContextUpdateData(null, null, transfer, N2SmInfoType.PATH_SWITCH_REQ, null, true, null, null, null, false, null);
    }

    /** A step of an N2 handover, with the transfer that goes with it, if any. */
    public static SmContextUpdateData ofHandover(HoState state, @Nullable N2SmInfoType type, @Nullable Octets transfer) {
        return new SmContextUpdateData(null, null, transfer, type, state, false, null, null, null, false, null);
    }

    /** The same, from where the UE is now. */
    public SmContextUpdateData at(@Nullable NrLocation location) {
        return new SmContextUpdateData(upCnxState, n1SmMsg, n2SmInfo, n2SmInfoType, hoState, toBeSwitched, servingNfId, guami, location, release,
                cause);
    }
}
