// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.List;
import org.alcazar.amf.AmfConfiguration.TrackingArea;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.ngap.element.Guami;
import org.alcazar.ngap.element.SNssai;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The same things in the words of NAS, NGAP and the service-based interfaces: each language has types of its own. */
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

    /** A gNB's word for a place; null where its PLMN is none, for nothing but digits makes one. */
    public static @Nullable Tai tai(org.alcazar.ngap.element.Tai tai) {
        var mcc = tai.plmnIdentity().mcc();
        var mnc = tai.plmnIdentity().mnc();
        return isDigits(mcc) && isDigits(mnc) ? new Tai(Plmn.of(mcc, mnc), tai.tac()) : null;
    }

    /** A place in the words of the service-based interfaces. */
    public static org.alcazar.sbi.Tai sbiTai(Tai tai) {
        return new org.alcazar.sbi.Tai(new PlmnId(tai.plmn().mccText(), tai.plmn().mncText()),
                Octets.of(tai.tac() >> 16, tai.tac() >> 8 & 0xff, tai.tac() & 0xff));
    }

    public static Guami guami(org.alcazar.sbi.Guami guami) {
        int id = amfId(guami);
        return new Guami(plmnIdentity(guami.plmnId()), id >> 16, id >> 6 & 0x3ff, id & 0x3f);
    }

    public static FiveGGuti guti(org.alcazar.sbi.Guami guami, int tmsi) {
        int id = amfId(guami);
        return new FiveGGuti(plmn(guami.plmnId()), id >> 16, id >> 6 & 0x3ff, id & 0x3f, tmsi);
    }

    public static SNssai sNssai(Snssai slice) {
        return new SNssai(slice.sst(), differentiator(slice));
    }

    public static SNssai sNssai(org.alcazar.nas.element.Snssai slice) {
        return new SNssai(slice.sst(), slice.sd());
    }

    public static List<SNssai> allowedNssai(Nssai allowed) {
        return allowed.slices().stream().map(Translation::sNssai).toList();
    }

    public static org.alcazar.nas.element.Snssai nasSnssai(Snssai slice) {
        return new org.alcazar.nas.element.Snssai(slice.sst(), differentiator(slice), null, null);
    }

    /** A slice as the subscription names it; a mapped one plays no part outside roaming. */
    public static Snssai snssai(org.alcazar.nas.element.Snssai slice) {
        var sd = slice.sd();
        return new Snssai(slice.sst(), sd == null ? null : Octets.of(sd >> 16, sd >> 8, sd));
    }

    /**
     * The capabilities as the gNB is told them (TS 38.413 §9.3.1.86): algorithm 1 in the first bit; the null algorithms have none.
     */
    public static UeSecurityCapabilities ueSecurityCapabilities(UeSecurityCapability capability) {
        return new UeSecurityCapabilities(flags(capability.fiveGEa()), flags(capability.fiveGIa()), flags(capability.eea()),
                flags(capability.eia()));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int flags(int octet) {
        return octet << 9 & 0xffff;
    }

    private static @Nullable Integer differentiator(Snssai slice) {
        var sd = slice.sd();
        return sd == null ? null : sd.at(0) << 16 | sd.at(1) << 8 | sd.at(2);
    }

    private static int amfId(org.alcazar.sbi.Guami guami) {
        var id = guami.amfId();
        return id.at(0) << 16 | id.at(1) << 8 | id.at(2);
    }
}
