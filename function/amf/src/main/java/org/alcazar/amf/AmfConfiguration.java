// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.alcazar.amf.admission.AdmissionSettings;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.TaiList;
import org.alcazar.sbi.Guami;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of an AMF.
 *
 * @param instanceId the NF instance id
 * @param name the AMF name told to gNBs, 1 to 150 characters
 * @param guami PLMN, region, set and pointer
 * @param trackingAreas the tracking areas served, 1 to 16; a UE is registered in all of them
 * @param slices the slices served, 1 to 16
 * @param integrity the integrity algorithms allowed, most wanted first; never the null one (TS 33.501 §5.5.2)
 * @param ciphering the ciphering algorithms allowed, most wanted first
 * @param requestImeisv whether the UE is asked for its IMEISV in the security mode procedure
 * @param onDemand how security services are chosen and run
 * @param interworking how UEs move from EPS and to it; null if they don't
 */
public record AmfConfiguration(UUID instanceId, String name, Guami guami, List<TrackingArea> trackingAreas, List<Snssai> slices,
        List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering, boolean requestImeisv, NasTimers timers, Limits limits,
        OnDemandSettings onDemand, @Nullable InterworkingSettings interworking) {

    private static final int MAX_NAME = 150;

    /** Without security services, and without the EPS. */
    public AmfConfiguration(UUID instanceId, String name, Guami guami, List<TrackingArea> trackingAreas, List<Snssai> slices,
            List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering, boolean requestImeisv, NasTimers timers, Limits limits) {
        this(instanceId, name, guami, trackingAreas, slices, integrity, ciphering, requestImeisv, timers, limits, OnDemandSettings.OFF, null);
    }

    public AmfConfiguration withOnDemand(OnDemandSettings value) {
        return new AmfConfiguration(instanceId, name, guami, trackingAreas, slices, integrity, ciphering, requestImeisv, timers, limits, value,
                interworking);
    }

    public AmfConfiguration withInterworking(@Nullable InterworkingSettings value) {
        return new AmfConfiguration(instanceId, name, guami, trackingAreas, slices, integrity, ciphering, requestImeisv, timers, limits, onDemand,
                value);
    }

    /** A tracking area of a PLMN; {@code tac} has 24 bits. */
    public record TrackingArea(PlmnId plmnId, int tac) {

        public TrackingArea {
            if (tac < 0 || tac > 0xff_ffff) {
                throw new IllegalArgumentException("a tracking area code has 24 bits, not " + tac);
            }
        }
    }

    /**
     * Bounds on what peers can make the AMF hold.
     *
     * @param unfinished registrations that have not ended yet
     * @param ues UE contexts in all
     * @param mailbox messages that wait for one UE
     * @param gnbs associations
     * @param admission how much UEs may begin
     */
    public record Limits(int unfinished, int ues, int mailbox, int gnbs, AdmissionSettings admission) {

        public static final Limits STANDARD = new Limits(20_000, 2_000_000, 16, 1_000);

        public Limits {
            check(unfinished > 0 && ues > 0 && mailbox > 0 && gnbs > 0, "a limit is 1 at least");
        }

        /** With the standard rates. */
        public Limits(int unfinished, int ues, int mailbox, int gnbs) {
            this(unfinished, ues, mailbox, gnbs, AdmissionSettings.STANDARD);
        }

        public Limits withUnfinished(int value) {
            return new Limits(value, ues, mailbox, gnbs, admission);
        }

        public Limits withAdmission(AdmissionSettings value) {
            return new Limits(unfinished, ues, mailbox, gnbs, value);
        }
    }

    public AmfConfiguration {
        trackingAreas = List.copyOf(trackingAreas);
        slices = List.copyOf(slices);
        integrity = List.copyOf(integrity);
        ciphering = List.copyOf(ciphering);
        check(!name.isEmpty() && name.length() <= MAX_NAME, "an AMF name has 1 to 150 characters");
        check(!trackingAreas.isEmpty() && trackingAreas.size() <= TaiList.MAX_AREAS, "1 to 16 tracking areas are served");
        check(!slices.isEmpty() && slices.size() <= 16, "1 to 16 slices are served");
        check(!integrity.isEmpty() && !integrity.contains(IntegrityAlgorithm.NIA0), "at least one integrity algorithm, and never NIA0");
        check(!ciphering.isEmpty(), "at least one ciphering algorithm");
        check(new HashSet<>(integrity).size() == integrity.size() && new HashSet<>(ciphering).size() == ciphering.size(),
                "an algorithm is named once");
    }

    /** The PLMNs served, in the order of the tracking areas. */
    public List<PlmnId> plmns() {
        return trackingAreas.stream().map(TrackingArea::plmnId).distinct().toList();
    }

    /** The serving network name that keys are bound to (TS 24.501 §9.12.1). */
    public String servingNetworkName() {
        return guami.plmnId().servingNetworkName();
    }

    /**
     * Under which path this AMF takes what others notify it of. A former life of it had another: what was meant for that one must not end
     * what this one has begun.
     */
    public String callbackPath() {
        return "/namf-callback/v1/" + instanceId + "/";
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
