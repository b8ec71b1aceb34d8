// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.mme.MmeConfiguration.MmeIdentity;
import org.alcazar.mme.MmeConfiguration.TrackingArea;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.s1ap.element.Gummei;
import org.alcazar.s1ap.element.NrUeSecurityCapabilities;
import org.alcazar.s1ap.element.UeSecurityCapabilities;
import org.alcazar.sbi.PlmnId;
import org.jspecify.annotations.Nullable;

/** The same things in the words of NAS, S1AP, GTPv2-C and the service-based interfaces: each language has types of its own. */
public final class Translation {

    private Translation() {
    }

    public static PlmnIdentity plmnIdentity(PlmnId plmn) {
        return PlmnIdentity.of(plmn.mcc(), plmn.mnc());
    }

    public static PlmnIdentity plmnIdentity(Plmn plmn) {
        return PlmnIdentity.of(plmn.mccText(), plmn.mncText());
    }

    public static Plmn plmn(PlmnId plmn) {
        return Plmn.of(plmn.mcc(), plmn.mnc());
    }

    public static Tai tai(TrackingArea area) {
        return new Tai(plmn(area.plmnId()), area.tac());
    }

    /** An eNB's word for a place; null where its PLMN is none, for nothing but digits makes one. */
    public static @Nullable Tai tai(org.alcazar.s1ap.element.Tai tai) {
        var mcc = tai.plmnIdentity().mcc();
        var mnc = tai.plmnIdentity().mnc();
        return isDigits(mcc) && isDigits(mnc) ? new Tai(Plmn.of(mcc, mnc), tai.tac()) : null;
    }

    public static org.alcazar.s1ap.element.Tai s1apTai(Tai tai) {
        return new org.alcazar.s1ap.element.Tai(plmnIdentity(tai.plmn()), tai.tac());
    }

    public static Gummei gummei(MmeIdentity identity) {
        return new Gummei(plmnIdentity(identity.plmnId()), identity.groupId(), identity.code());
    }

    public static org.alcazar.gtp.v2c.element.PlmnId gtpPlmn(PlmnId plmn) {
        return new org.alcazar.gtp.v2c.element.PlmnId(plmn.mcc(), plmn.mnc());
    }

    public static org.alcazar.gtp.v2c.element.PlmnId gtpPlmn(Plmn plmn) {
        return new org.alcazar.gtp.v2c.element.PlmnId(plmn.mccText(), plmn.mncText());
    }

    public static org.alcazar.gtp.v2c.element.Tai gtpTai(Tai tai) {
        return new org.alcazar.gtp.v2c.element.Tai(gtpPlmn(tai.plmn()), tai.tac());
    }

    public static Guti gtpGuti(EpsGuti guti) {
        return new Guti(gtpPlmn(guti.plmn()), guti.mmeGroupId(), guti.mmeCode(), Integer.toUnsignedLong(guti.mTmsi()));
    }

    /** Null where its PLMN is none. */
    public static @Nullable EpsGuti guti(Guti guti) {
        var plmn = guti.plmn();
        return isDigits(plmn.mcc()) && isDigits(plmn.mnc())
                ? new EpsGuti(Plmn.of(plmn.mcc(), plmn.mnc()), guti.mmeGroupId(), guti.mmeCode(), (int) guti.mTmsi()) : null;
    }

    /** The capabilities as the eNB is told them (TS 36.413 §9.2.1.40): algorithm 1 in the first bit; the null algorithms have none. */
    public static UeSecurityCapabilities ueSecurityCapabilities(S1UeNetworkCapability capability) {
        return new UeSecurityCapabilities(flags(capability.eea()), flags(capability.eia()));
    }

    /** The same of NR, for dual connectivity (TS 36.413 §9.2.1.127). */
    public static NrUeSecurityCapabilities nrUeSecurityCapabilities(UeAdditionalSecurityCapability capability) {
        return new NrUeSecurityCapabilities(capability.fiveGEa() << 1 & 0xffff, capability.fiveGIa() << 1 & 0xffff);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int flags(int octet) {
        return octet << 9 & 0xffff;
    }
}
