// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.nas.element.TaiList;
import org.alcazar.sbi.PlmnId;

/**
 * What an operator says of an MME.
 *
 * @param instanceId of this life of the MME: what is meant for a former one does not reach it
 * @param name the MME name told to eNBs and the HSS, 1 to 150 characters
 * @param gummei PLMN, group and code
 * @param trackingAreas the tracking areas served, 1 to 16; a UE is registered in all of them
 * @param integrity the integrity algorithms allowed, most wanted first; never the null one, which is for emergency calls alone (TS 33.401 §5.1.4.1)
 * @param ciphering the ciphering algorithms allowed, most wanted first
 * @param requestImeisv whether the UE is asked for its IMEISV in the security mode procedure
 * @param gtpAddress this MME's own address on S11 and N26
 * @param interworking what it does for protected mobility to 5GS
 */
public record MmeConfiguration(UUID instanceId, String name, MmeIdentity gummei, List<TrackingArea> trackingAreas,
        List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering, boolean requestImeisv, InetAddress gtpAddress,
        NasTimers timers, Gtpv2Settings gtp, Limits limits, InterworkingSettings interworking) {

    private static final int MAX_NAME = 150;

    /**
     * Globally unique MME identity (TS 23.003 §2.8.1).
     *
     * @param groupId 16 bits
     * @param code 8 bits
     */
    public record MmeIdentity(PlmnId plmnId, int groupId, int code) {

        public MmeIdentity {
            check(groupId >>> 16 == 0 && code >>> 8 == 0, "an MME group identifier has 16 bits, an MME code 8");
        }
    }

    /** A tracking area of a PLMN; {@code tac} has 16 bits. */
    public record TrackingArea(PlmnId plmnId, int tac) {

        public TrackingArea {
            check(tac >>> 16 == 0, "a tracking area code of EPS has 16 bits, not " + tac);
        }
    }

    /**
     * Bounds on what peers can make the MME hold.
     *
     * @param unfinished attaches that have not ended yet
     * @param ues UE contexts in all
     * @param mailbox messages that wait for one UE
     * @param enbs associations
     */
    public record Limits(int unfinished, int ues, int mailbox, int enbs) {

        public static final Limits STANDARD = new Limits(20_000, 2_000_000, 16, 1_000);

        public Limits {
            check(unfinished > 0 && ues > 0 && mailbox > 0 && enbs > 0, "a limit is 1 at least");
        }
    }

    public MmeConfiguration {
        trackingAreas = List.copyOf(trackingAreas);
        integrity = List.copyOf(integrity);
        ciphering = List.copyOf(ciphering);
        check(!name.isEmpty() && name.length() <= MAX_NAME, "an MME name has 1 to 150 characters");
        check(!trackingAreas.isEmpty() && trackingAreas.size() <= TaiList.MAX_AREAS, "1 to 16 tracking areas are served");
        check(!integrity.isEmpty() && !integrity.contains(IntegrityAlgorithm.NIA0), "at least one integrity algorithm, and never EIA0");
        check(!ciphering.isEmpty(), "at least one ciphering algorithm");
        check(new HashSet<>(integrity).size() == integrity.size() && new HashSet<>(ciphering).size() == ciphering.size(),
                "an algorithm is named once");
    }

    /** The PLMNs served, in the order of the tracking areas. */
    public List<PlmnId> plmns() {
        return trackingAreas.stream().map(TrackingArea::plmnId).distinct().toList();
    }

    /** Under which path this MME takes what the HSS notifies it of. */
    public String callbackPath() {
        return "/mme-callback/v1/" + instanceId + "/";
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
