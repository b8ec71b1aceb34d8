// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import static org.alcazar.nas.RandomElements.IMEISV;
import static org.alcazar.nas.RandomElements.PLMN;
import static org.alcazar.nas.RandomElements.octets;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.digits;
import static org.alcazar.testkit.Generators.ints;
import static org.alcazar.testkit.Generators.lists;
import static org.alcazar.testkit.Generators.oneOf;

import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.eps.element.AdditionalUpdateType;
import org.alcazar.nas.eps.element.ControlPlaneServiceType;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentity;
import org.alcazar.nas.eps.element.NoMsIdentity;
import org.alcazar.nas.eps.element.PdnAddress;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.element.Tmsi;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.alcazar.nas.eps.element.UeDetachType;
import org.alcazar.testkit.Generator;

/** Elements of EPS of every kind. */
final class RandomEpsElements {

    static final Generator<Imsi> IMSI = digits(6, 15).map(Imsi::new);
    static final Generator<Tmsi> TMSI = random -> new Tmsi(random.nextInt());
    static final Generator<EpsGuti> GUTI = random -> new EpsGuti(PLMN.next(random), ints(0, 0xffff).next(random), ints(0, 0xff).next(random),
            random.nextInt());
    static final Generator<EpsMobileIdentity> MOBILE_IDENTITY = random -> switch (random.nextInt(3)) {
        case 0 -> IMSI.next(random);
        case 1 -> new Imei(digits(15, 15).next(random));
        default -> GUTI.next(random);
    };
    static final Generator<MsIdentity> MS_IDENTITY = random -> switch (random.nextInt(5)) {
        case 0 -> IMSI.next(random);
        case 1 -> new Imei(digits(15, 15).next(random));
        case 2 -> IMEISV.next(random);
        case 3 -> TMSI.next(random);
        default -> new NoMsIdentity();
    };
    static final Generator<Tai> TAI = random -> new Tai(PLMN.next(random), ints(0, 0xffff).next(random));
    static final Generator<TaiList> TAI_LIST = RandomEpsElements::taiList;
    static final Generator<EpsUpdateType> UPDATE_TYPE = random -> new EpsUpdateType(constants(EpsUpdateType.Kind.class).next(random),
            random.nextBoolean());
    static final Generator<UeDetachType> UE_DETACH_TYPE = random -> new UeDetachType(constants(UeDetachType.Kind.class).next(random),
            random.nextBoolean());
    static final Generator<ControlPlaneServiceType> CONTROL_PLANE_SERVICE_TYPE = random -> new ControlPlaneServiceType(random.nextBoolean(),
            random.nextBoolean());
    static final Generator<AdditionalUpdateType> ADDITIONAL_UPDATE_TYPE = random -> new AdditionalUpdateType(random.nextBoolean(),
            random.nextBoolean(), random.nextInt(4));
    static final Generator<UeAdditionalSecurityCapability> ADDITIONAL_SECURITY_CAPABILITY = random -> new UeAdditionalSecurityCapability(
            ints(0, 0xffff).next(random), ints(0, 0xffff).next(random));
    static final Generator<EpsNasSecurityAlgorithms> ALGORITHMS = random -> new EpsNasSecurityAlgorithms(random.nextInt(8), random.nextInt(8));
    static final Generator<EpsBearerSet> BEARERS = ints(0, 0x7fff).map(bits -> new EpsBearerSet(bits << 1));
    static final Generator<PdnAddress> PDN_ADDRESS = random -> {
        var type = constants(PdnType.class).next(random);
        return new PdnAddress(type, octets(PdnAddress.length(type), 12).next(random));
    };
    static final Generator<Dnn> APN = lists(oneOf("internet", "ims", "x", "a-b_c", "mnc001", "mcc001", "gprs"), 1, 5)
            .map(labels -> new Dnn(String.join(".", labels)));
    static final Generator<ProtocolConfigurationOptions> OPTIONS = random -> new ProtocolConfigurationOptions(random.nextInt(256),
            lists(RandomEpsElements::option, 0, 4).next(random));
    static final Generator<UeStatus> UE_STATUS = random -> new UeStatus(random.nextBoolean(), random.nextBoolean());

    private RandomEpsElements() {
    }

    private static ProtocolConfigurationOptions.Option option(RandomGenerator random) {
        int identifier = oneOf(ProtocolConfigurationOptions.IPCP, ProtocolConfigurationOptions.DNS_SERVER_IPV4, 0xff01).next(random);
        return new ProtocolConfigurationOptions.Option(identifier, octets(0, 40).next(random));
    }

    private static TaiList taiList(RandomGenerator random) {
        int first = ints(1, 12).next(random);
        TaiList.Partial one = switch (random.nextInt(3)) {
            case 0 -> new TaiList.SamePlmn(PLMN.next(random), lists(ints(0, 0xffff), first, first).next(random));
            case 1 -> new TaiList.Consecutive(PLMN.next(random), random.nextInt(0xff00), first);
            default -> new TaiList.AnyPlmn(lists(TAI, first, first).next(random));
        };
        return new TaiList(random.nextBoolean() ? List.of(one) : List.of(one, new TaiList.AnyPlmn(lists(TAI, 1, 4).next(random))));
    }
}
