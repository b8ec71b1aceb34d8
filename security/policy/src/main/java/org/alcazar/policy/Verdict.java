// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.sbi.Snssai;

/** What follows for a registration or a session where services were not had. Preferred ones have no consequence. */
public sealed interface Verdict {

    /** 5GMM cause #6, illegal ME (TS 24.501 §9.11.3.2). */
    int ILLEGAL_ME = 6;

    /** 5GMM cause #62, no network slices available. */
    int NO_NETWORK_SLICES_AVAILABLE = 62;

    /** 5GMM cause #111, protocol error, unspecified. */
    int PROTOCOL_ERROR = 111;

    /** 5GSM cause #29, user authentication or authorization failed (TS 24.501 §9.11.4.2). */
    int AUTHENTICATION_FAILED = 29;

    /** 5GSM cause #31, request rejected, unspecified. */
    int REQUEST_REJECTED = 31;

    /**
     * It goes on.
     *
     * @param slices that are left, in their order
     * @param removed those that require what was not had
     */
    record GoesOn(List<Snssai> slices, List<Snssai> removed) implements Verdict {

        public GoesOn {
            slices = List.copyOf(slices);
            removed = List.copyOf(removed);
        }
    }

    /**
     * It is rejected.
     *
     * @param cause of 5GMM for a registration, of 5GSM for a session
     * @param because what was required and not had
     */
    record Rejected(int cause, List<Unmet> because) implements Verdict {

        public Rejected {
            because = List.copyOf(because);
        }
    }

    /**
     * For a registration. A row for a slice that requires what was not had takes the slice away; one for the subscriber, or for everybody,
     * rejects: #6 for a barred device, else #111. Where no slice is left, #62.
     *
     * @param slices that the UE was to be allowed
     */
    static Verdict onRegistration(List<Unmet> unmet, List<Snssai> slices) {
        var rejecting = new ArrayList<Unmet>();
        var removed = new LinkedHashSet<Snssai>();
        var because = new ArrayList<Unmet>();
        for (var one : unmet) {
            for (var row : one.wanted().requiredBy()) {
                if (row.scope().snssai() != null) {
                    removed.add(row.scope().snssai());
                }
            }
            if (one.wanted().requiredBy().stream().anyMatch(row -> row.scope().snssai() == null)) {
                rejecting.add(one);
            }
            if (one.wanted().required()) {
                because.add(one);
            }
        }
        if (!rejecting.isEmpty()) {
            boolean barred = rejecting.stream().anyMatch(one -> one.cause() == OnDemandCause.EQUIPMENT_BARRED);
            return new Rejected(barred ? ILLEGAL_ME : PROTOCOL_ERROR, because);
        }
        var left = slices.stream().filter(slice -> !removed.contains(slice)).toList();
        return left.isEmpty() && !removed.isEmpty() ? new Rejected(NO_NETWORK_SLICES_AVAILABLE, because)
                : new GoesOn(left, slices.stream().filter(removed::contains).toList());
    }

    /** For a session: #29 where an authentication failed, else #31. */
    static Verdict onSession(List<Unmet> unmet, Snssai slice) {
        var because = unmet.stream().filter(one -> one.wanted().required()).toList();
        if (because.isEmpty()) {
            return new GoesOn(List.of(slice), List.of());
        }
        return new Rejected(because.stream().anyMatch(Verdict::isFailedAuthentication) ? AUTHENTICATION_FAILED : REQUEST_REJECTED, because);
    }

    private static boolean isFailedAuthentication(Unmet unmet) {
        boolean authentication = switch (unmet.wanted().service()) {
            case DEVICE_AUTHENTICATION, USER_AUTHENTICATION, SECONDARY_AUTHENTICATION -> true;
            case DH_EXCHANGE, INDEPENDENT_SM_SECURITY -> false;
        };
        return authentication && switch (unmet.cause()) {
            case NOT_CAPABLE, NO_COMMON_GROUP, NO_COMMON_ALGORITHM, OUT_OF_ORDER, MALFORMED, NOT_NOW, INTERNAL, PROTECTION_NEEDED,
                    CAPABILITY_MISMATCH, BAD_PUBLIC_VALUE -> false;
            case NONE, REQUEST_MISMATCH, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_REVOKED, EQUIPMENT_IDENTITY_MISMATCH, EQUIPMENT_BARRED, BAD_SIGNATURE, NO_CREDENTIAL,
                    USER_NOT_VERIFIED, NOT_AUTHORISED -> true;
        };
    }
}
