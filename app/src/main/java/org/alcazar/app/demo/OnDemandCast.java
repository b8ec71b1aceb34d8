// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.List;
import java.util.Set;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.Snssai;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.OnDemandConfiguration.Saying;
import org.jspecify.annotations.Nullable;

/**
 * A UE of the demonstration of security services, and what is to become of it.
 *
 * @param title what its ladder shows
 * @param together whether it meets the network that asks at once for the rows of registrations and of sessions
 * @param able what it can do; null for a phone that knows nothing of such services
 * @param requested the slices that it asks for
 * @param dnn the data network that it asks for a session to
 * @param user who uses it; a person has enrolled a credential with the data network, and a password
 * @param mm the services that are to succeed when it registers, in order
 * @param sm likewise when it asks for its session
 * @param allowed the slices that it is to be allowed; none if its registration is to be rejected
 * @param rejected with which cause it is to be rejected; null if it is to be registered
 * @param refused with which cause its session is to be refused; null if it is to have it
 */
record OnDemandCast(String title, boolean together, @Nullable OnDemandConfiguration able, List<Snssai> requested, String dnn, Person user,
        List<SecurityService> mm, List<SecurityService> sm, List<Snssai> allowed, @Nullable FiveGmmCause rejected,
        @Nullable FiveGsmCause refused) {

    static final Snssai BROADBAND = Snssai.of(1, 0xa1);
    static final Snssai LOW_LATENCY = Snssai.of(2, 0xa2);
    static final Snssai MASSIVE_IOT = Snssai.of(3, 0xa3);

    static final String INTERNET = "internet";
    static final String BANK = "bank";
    static final String FACTORY = "factory";
    static final String METERS = "meters";

    private static final SecurityService DH = SecurityService.DH_EXCHANGE;
    private static final SecurityService DEVICE = SecurityService.DEVICE_AUTHENTICATION;
    private static final SecurityService USER = SecurityService.USER_AUTHENTICATION;
    private static final SecurityService DATA_NETWORK = SecurityService.SECONDARY_AUTHENTICATION;
    private static final SecurityService INDEPENDENT = SecurityService.INDEPENDENT_SM_SECURITY;

    private static final OnDemandConfiguration ALL = OnDemandConfiguration.ALL;
    /** Makes keys by the oldest of the groups, and nothing else. */
    private static final OnDemandConfiguration LITTLE = ALL.withCapability(
            new CapabilityBlock(Set.of(DH), Set.of(), Set.of(KeyAgreementGroup.SECP256R1), 0, 0));

    /** Who uses a UE. */
    enum Person {
        NOBODY,
        OWNER,
        /** Somebody else, whose finger the sensor does not know. */
        STRANGER
    }

    static final List<OnDemandCast> ALL_OF_THEM = List.of(
            of("figure 8: its subscription says what it can do; AMF and SMF ask for rows, each for itself", false, ALL.withSaying(Saying.SILENT))
                    .wants(INTERNET, BROADBAND).runs(DH, DEVICE).thenRuns(INDEPENDENT),
            of("figure 10: it states MM services when it registers, and SM services when it asks for a session", false,
                    ALL.withSaying(Saying.STATED_APART)).by(Person.OWNER)
                    .wants(FACTORY, LOW_LATENCY).runs(DH, DEVICE).thenRuns(DH, USER, DATA_NETWORK),
            of("can do too little: it loses the slice that requires more, and the session that does", false, LITTLE)
                    .wants(BANK, BROADBAND, LOW_LATENCY).runs(DH).isAllowed(BROADBAND).isRefused(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED),
            of("is in the hands of the wrong person", false, ALL).by(Person.STRANGER)
                    .wants(FACTORY, LOW_LATENCY).runs(DH, DEVICE).thenRuns(DH).isRefused(FiveGsmCause.USER_AUTHENTICATION_FAILED),
            of("figure 9: it says that it knows such services, and no more; the AMF asks once, for sessions too", true,
                    ALL.withSaying(Saying.AWARE))
                    .wants(METERS, MASSIVE_IOT).runs(DEVICE).thenRuns(DH, INDEPENDENT),
            of("figure 11: it states all when it registers; the AMF asks once, and tells the SMF", true, ALL).by(Person.OWNER)
                    .wants(FACTORY, LOW_LATENCY).runs(DH, DEVICE).thenRuns(DH, USER, DATA_NETWORK),
            of("is barred: it was reported stolen", true, ALL)
                    .wants(METERS, MASSIVE_IOT).isAllowed().isRejected(FiveGmmCause.ILLEGAL_ME),
            of("is a phone of today: what is preferred is left out, and it is sent nothing of it", true, null)
                    .wants(INTERNET, BROADBAND));

    /** Whether it is told when it registers what to start in its sessions: by an AMF that has asked for that, where it is to start something. */
    boolean isTold() {
        return together && able != null && rejected == null;
    }

    private static OnDemandCast of(String title, boolean together, @Nullable OnDemandConfiguration able) {
        return new OnDemandCast(title, together, able, List.of(), INTERNET, Person.NOBODY, List.of(), List.of(), List.of(), null, null);
    }

    private OnDemandCast wants(String network, Snssai... slices) {
        return new OnDemandCast(title, together, able, List.of(slices), network, user, mm, sm, List.of(slices), rejected, refused);
    }

    private OnDemandCast by(Person person) {
        return new OnDemandCast(title, together, able, requested, dnn, person, mm, sm, allowed, rejected, refused);
    }

    private OnDemandCast runs(SecurityService... services) {
        return new OnDemandCast(title, together, able, requested, dnn, user, List.of(services), sm, allowed, rejected, refused);
    }

    private OnDemandCast thenRuns(SecurityService... services) {
        return new OnDemandCast(title, together, able, requested, dnn, user, mm, List.of(services), allowed, rejected, refused);
    }

    private OnDemandCast isAllowed(Snssai... slices) {
        return new OnDemandCast(title, together, able, requested, dnn, user, mm, sm, List.of(slices), rejected, refused);
    }

    private OnDemandCast isRejected(FiveGmmCause cause) {
        return new OnDemandCast(title, together, able, requested, dnn, user, mm, sm, allowed, cause, refused);
    }

    private OnDemandCast isRefused(FiveGsmCause cause) {
        return new OnDemandCast(title, together, able, requested, dnn, user, mm, sm, allowed, rejected, cause);
    }
}
