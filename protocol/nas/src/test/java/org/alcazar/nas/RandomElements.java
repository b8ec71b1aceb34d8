// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import static org.alcazar.testkit.Generators.bytes;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.digits;
import static org.alcazar.testkit.Generators.ints;
import static org.alcazar.testkit.Generators.lists;
import static org.alcazar.testkit.Generators.oneOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.nas.element.Eui64;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer2;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.MacAddress;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NaiSuci;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.ReactivationError;
import org.alcazar.nas.element.RejectedNssai;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SupiFormat;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.element.TimeZone;
import org.alcazar.nas.element.TimeZoneAndTime;
import org.alcazar.testkit.Generator;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** Elements of every kind. */
public final class RandomElements {

    /** Of messages of an extension: its enterprise number and version, then anything. */
    static final Generator<Octets> SECURITY_SERVICE_CONTENT = random -> new OctetWriter().u32(32473).u8(1)
            .octets(Octets.wrap(bytes(0, 60).next(random))).toOctets();
    public static final Generator<Plmn> PLMN = random -> Plmn.of(digits(3, 3).next(random), digits(2, 3).next(random));
    static final Generator<Tai> TAI = random -> new Tai(PLMN.next(random), ints(0, 0xff_ffff).next(random));
    static final Generator<FiveGGuti> GUTI = random -> new FiveGGuti(PLMN.next(random), ints(0, 0xff).next(random), ints(0, 0x3ff).next(random),
            ints(0, 0x3f).next(random), random.nextInt());
    static final Generator<FiveGSTmsi> S_TMSI = random -> new FiveGSTmsi(ints(0, 0x3ff).next(random), ints(0, 0x3f).next(random),
            random.nextInt());
    public static final Generator<Imeisv> IMEISV = digits(16, 16).map(Imeisv::new);
    static final Generator<MobileIdentity> MOBILE_IDENTITY = random -> switch (random.nextInt(10)) {
        case 0 -> new NoIdentity();
        case 1 -> new Imei(digits(15, 15).next(random));
        case 2 -> IMEISV.next(random);
        case 3 -> new MacAddress(octets(6, 6).next(random), random.nextBoolean());
        case 4 -> new Eui64(octets(8, 8).next(random));
        case 5 -> GUTI.next(random);
        case 6 -> S_TMSI.next(random);
        case 7 -> nullSchemeNai(random);
        case 8 -> concealedNai(random);
        default -> imsiSuci(random);
    };
    static final Generator<Snssai> S_NSSAI = RandomElements::snssai;
    static final Generator<Nssai> NSSAI = lists(S_NSSAI, 1, Nssai.MAX_SLICES).map(Nssai::new);
    static final Generator<RejectedNssai> REJECTED_NSSAI = lists(RandomElements::rejected, 1, RejectedNssai.MAX_SLICES).map(RejectedNssai::new);
    static final Generator<TaiList> TAI_LIST = RandomElements::taiList;
    public static final Generator<NasKeySetIdentifier> KSI = random -> new NasKeySetIdentifier(random.nextBoolean(), random.nextInt(8));
    static final Generator<PduSessionSet> SESSIONS = ints(0, 0x7fff).map(bits -> new PduSessionSet(bits << 1));
    public static final Generator<GprsTimer2> TIMER_2 = random -> new GprsTimer2(random.nextInt(8), random.nextInt(32));
    public static final Generator<GprsTimer3> TIMER_3 = random -> new GprsTimer3(random.nextInt(8), random.nextInt(32));
    static final Generator<FiveGmmCause> CAUSE = constants(FiveGmmCause.class);
    static final Generator<List<ReactivationError>> REACTIVATION_ERRORS = lists(
            random -> new ReactivationError(ints(0, 255).next(random), CAUSE.next(random)), 1, 15);
    public static final Generator<TimeZone> TIME_ZONE = ints(-79, 79).map(TimeZone::new);
    public static final Generator<TimeZoneAndTime> TIME = random -> new TimeZoneAndTime(LocalDateTime.of(2000, 1, 1, 0, 0)
            .plusSeconds(random.nextLong(100L * 365 * 86_400)), TIME_ZONE.next(random));

    private RandomElements() {
    }

    public static Generator<Octets> octets(int least, int most) {
        return bytes(least, most).map(Octets::wrap);
    }

    private static MobileIdentity imsiSuci(RandomGenerator random) {
        int scheme = random.nextInt(16);
        var routingIndicator = digits(1, 4).next(random);
        return scheme == 0 ? ImsiSuci.ofNullScheme(PLMN.next(random), routingIndicator, digits(1, 10).next(random))
                : new ImsiSuci(PLMN.next(random), routingIndicator, scheme, ints(0, 255).next(random), octets(1, 80).next(random));
    }

    private static MobileIdentity nullSchemeNai(RandomGenerator random) {
        return new NaiSuci(naiFormat(random), "example.com", digits(1, 4).next(random), 0, 0,
                Octets.wrap(("user" + digits(0, 30).next(random) + "é").getBytes(StandardCharsets.UTF_8)));
    }

    private static MobileIdentity concealedNai(RandomGenerator random) {
        int scheme = ints(1, 15).next(random);
        return new NaiSuci(naiFormat(random), "5gc.example", digits(1, 4).next(random), scheme, ints(0, 255).next(random),
                octets(73, 200).next(random));
    }

    private static SupiFormat naiFormat(RandomGenerator random) {
        return oneOf(SupiFormat.NETWORK_SPECIFIC_IDENTIFIER, SupiFormat.GCI, SupiFormat.GLI).next(random);
    }

    private static Snssai snssai(RandomGenerator random) {
        int sst = ints(0, 255).next(random);
        int sd = ints(0, 0xff_ffff).next(random);
        return switch (random.nextInt(5)) {
            case 0 -> Snssai.of(sst);
            case 1 -> Snssai.of(sst, sd);
            case 2 -> new Snssai(sst, null, random.nextInt(256), null);
            case 3 -> new Snssai(sst, sd, random.nextInt(256), null);
            default -> new Snssai(sst, sd, random.nextInt(256), random.nextInt(0x100_0000));
        };
    }

    private static RejectedNssai.Rejected rejected(RandomGenerator random) {
        return new RejectedNssai.Rejected(ints(0, 255).next(random), random.nextBoolean() ? null : random.nextInt(0x100_0000),
                constants(RejectedNssai.Cause.class).next(random));
    }

    private static TaiList taiList(RandomGenerator random) {
        int first = ints(1, 12).next(random);
        var tacs = ints(0, 0xff_ffff);
        TaiList.Partial one = switch (random.nextInt(3)) {
            case 0 -> new TaiList.SamePlmn(PLMN.next(random), lists(tacs, first, first).next(random));
            case 1 -> new TaiList.Consecutive(PLMN.next(random), random.nextInt(0xff_0000), first);
            default -> new TaiList.AnyPlmn(lists(TAI, first, first).next(random));
        };
        return new TaiList(random.nextBoolean() ? List.of(one) : List.of(one, new TaiList.AnyPlmn(lists(TAI, 1, 4).next(random))));
    }

    /** The elements of security services as well, or not. */
    static OtherElements services(OtherElements others, RandomGenerator random) {
        var one = random.nextInt(3) == 0 ? others.with(OtherElements.SECURITY_SERVICE_CAPABILITY, octets(0, 30).next(random)) : others;
        return random.nextInt(3) == 0 ? one.with(OtherElements.SECURITY_SERVICE_PAYLOAD, octets(0, 300).next(random)) : one;
    }
}
