// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SscMode;
import org.alcazar.ue.eap.EapCredentials;
import org.jspecify.annotations.Nullable;

/**
 * The PDU session a UE wants.
 *
 * @param dnn null for the network's default
 * @param snssai null for the network's choice
 * @param maximumDataRate how much the UE can take under integrity protection
 * @param askDns whether DNS servers are asked for
 * @param askMtu whether the MTU of the link is asked for
 * @param alwaysOn whether its user plane is to be there whenever the UE is connected
 * @param eap how the user proves to the data network who it is; null for a UE that cannot
 */
public record SessionRequest(PduSessionType type, @Nullable Dnn dnn, @Nullable Snssai snssai, SscMode sscMode,
        IntegrityProtectionMaximumDataRate maximumDataRate, boolean askDns, boolean askMtu, boolean alwaysOn,
        @Nullable EapCredentials eap) {

    /** IPv4 at the network's choice of all else, with DNS servers and MTU. */
    public static final SessionRequest IPV4 = of(PduSessionType.IPV4);

    /** Of that type at the network's choice of all else; DNS servers and MTU are asked for. */
    public static SessionRequest of(PduSessionType type) {
        return new SessionRequest(type, null, null, SscMode.SSC_MODE_1, IntegrityProtectionMaximumDataRate.FULL_RATE, true, true, false, null);
    }

    public SessionRequest withDnn(@Nullable Dnn value) {
        return new SessionRequest(type, value, snssai, sscMode, maximumDataRate, askDns, askMtu, alwaysOn, eap);
    }

    public SessionRequest withSnssai(@Nullable Snssai value) {
        return new SessionRequest(type, dnn, value, sscMode, maximumDataRate, askDns, askMtu, alwaysOn, eap);
    }

    public SessionRequest withSscMode(SscMode value) {
        return new SessionRequest(type, dnn, snssai, value, maximumDataRate, askDns, askMtu, alwaysOn, eap);
    }

    public SessionRequest withMaximumDataRate(IntegrityProtectionMaximumDataRate value) {
        return new SessionRequest(type, dnn, snssai, sscMode, value, askDns, askMtu, alwaysOn, eap);
    }

    public SessionRequest withAlwaysOn(boolean value) {
        return new SessionRequest(type, dnn, snssai, sscMode, maximumDataRate, askDns, askMtu, value, eap);
    }

    public SessionRequest withEap(@Nullable EapCredentials value) {
        return new SessionRequest(type, dnn, snssai, sscMode, maximumDataRate, askDns, askMtu, alwaysOn, value);
    }
}
