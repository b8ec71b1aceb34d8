// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.LowIntegrityRate;
import org.jspecify.annotations.Nullable;

/**
 * What protection a session's packets must have between UE and RAN node, who said so, and what they have (TS 33.501 §6.6.1, TS 23.501
 * §5.10.3).
 *
 * @param source whose policy it is
 * @param uplinkLimited whether the UE can protect the integrity of 64 kbit/s uplink only, rather than of all it can send
 * @param downlinkLimited the same downlink
 * @param integrity what the RAN node says of integrity protection
 * @param confidentiality what it says of ciphering
 */
public record UserPlaneSecurity(UpSecurity policy, Source source, boolean uplinkLimited, boolean downlinkLimited, Granted integrity,
        Granted confidentiality) {

    private static final long LOW_RATE = 64_000;

    /** Who decided. */
    public enum Source {
        POLICY_CONTROL,
        SUBSCRIPTION,
        CONFIGURATION
    }

    /** What the RAN node says of one kind of protection. */
    public enum Granted {
        /** Nothing yet: the user plane was not set up since. */
        UNKNOWN,
        /** It is applied; of what is required the setup itself says so (TS 38.413 §8.2.1.2). */
        PERFORMED,
        NOT_PERFORMED,
        /** It was preferred, and the RAN node, against the standard, does not say what became of it. */
        NOT_TOLD
    }

    /** The policy for a session: of policy control, else of the subscription, else of the data network. */
    public static UserPlaneSecurity of(@Nullable UpSecurity policyControl, @Nullable UpSecurity subscription, DataNetwork network,
            boolean uplinkLimited, boolean downlinkLimited) {
        var source = policyControl != null ? Source.POLICY_CONTROL : subscription != null ? Source.SUBSCRIPTION : Source.CONFIGURATION;
        var policy = policyControl != null ? policyControl : subscription != null ? subscription : network.upSecurity();
        return new UserPlaneSecurity(policy, source, uplinkLimited, downlinkLimited, Granted.UNKNOWN, Granted.UNKNOWN);
    }

    /** What the RAN node applied; null where it says nothing. */
    public UserPlaneSecurity granted(@Nullable Boolean integrityPerformed, @Nullable Boolean confidentialityPerformed) {
        return new UserPlaneSecurity(policy, source, uplinkLimited, downlinkLimited, granted(policy.upIntegr(), integrityPerformed),
                granted(policy.upConfid(), confidentialityPerformed));
    }

    /** The user plane is gone, and what it had with it. */
    public UserPlaneSecurity forgotten() {
        return new UserPlaneSecurity(policy, source, uplinkLimited, downlinkLimited, Granted.UNKNOWN, Granted.UNKNOWN);
    }

    private static Granted granted(UpProtection wanted, @Nullable Boolean performed) {
        if (performed != null) {
            return performed ? Granted.PERFORMED : Granted.NOT_PERFORMED;
        }
        return switch (wanted) {
            case REQUIRED -> Granted.PERFORMED;
            case PREFERRED -> Granted.NOT_TOLD;
            case NOT_NEEDED -> Granted.NOT_PERFORMED;
        };
    }

    /** Whether the session has what is required of it, as far as is known. */
    public boolean isMet() {
        return !(policy.upIntegr() == UpProtection.REQUIRED && integrity == Granted.NOT_PERFORMED)
                && !(policy.upConfid() == UpProtection.REQUIRED && confidentiality == Granted.NOT_PERFORMED);
    }

    /**
     * Whether a session with this QoS cannot be made, because integrity protection is required, and the UE can do it for less than the
     * session is guaranteed, or for less than the operator will do with (5GSM cause #82).
     */
    public boolean forbids(SessionQos qos, LowIntegrityRate low) {
        if (policy.upIntegr() != UpProtection.REQUIRED || !uplinkLimited && !downlinkLimited) {
            return false;
        }
        return low == LowIntegrityRate.REJECT || uplinkLimited && qos.guaranteedUplink() > LOW_RATE
                || downlinkLimited && qos.guaranteedDownlink() > LOW_RATE;
    }

    /** No more than the UE can protect, where it must be protected. */
    public Ambr cap(Ambr ambr) {
        if (policy.upIntegr() != UpProtection.REQUIRED) {
            return ambr;
        }
        return new Ambr(cap(ambr.uplink(), uplinkLimited), cap(ambr.downlink(), downlinkLimited));
    }

    private static BitRate cap(BitRate rate, boolean limited) {
        return limited && rate.bitsPerSecond() > LOW_RATE ? new BitRate(LOW_RATE) : rate;
    }
}
