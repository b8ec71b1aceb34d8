// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.ScalarKind;
import org.alcazar.app.config.schema.Section;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.UpProtection;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.LowIntegrityRate;
import org.alcazar.smf.context.FlowDescription;
import org.alcazar.smf.context.LocalTraffic;
import org.jspecify.annotations.Nullable;

/**
 * A data network that sessions lead to.
 *
 * @param slices where it can be reached; empty for all
 * @param ipv4 the addresses it gives to UEs
 * @param ipv6 the prefixes that /64s are cut from
 * @param otherTypes unstructured and Ethernet, if it takes them
 * @param gateway addresses of the machine's own end, with the length of the network, where packets go to the kernel
 * @param mtu told to UEs that ask
 * @param integrity user plane integrity where neither policy nor subscription says anything of it
 * @param confidentiality user plane ciphering, likewise
 * @param lowIntegrityRate what becomes of a UE that can protect integrity at 64 kbit/s only
 * @param localTraffic what leaves near the UE
 * @param aaa who must let a UE in: the name of a DN-AAA; null for nobody
 */
public record DataNetworkConfiguration(String name, List<Snssai> slices, List<Ipv4Range> ipv4, List<Ipv6Prefix> ipv6,
        List<PduSessionType> otherTypes, List<String> gateway, List<InetAddress> dns, int mtu, UpProtection integrity, UpProtection confidentiality,
        LowIntegrityRate lowIntegrityRate, List<LocalTraffic> localTraffic, @Nullable String aaa) {

    /** What there is without a word in the configuration: the subscription of every new subscriber names it. */
    static final DataNetworkConfiguration INTERNET = new DataNetworkConfiguration("internet", List.of(),
            List.of(Ipv4Range.parse("10.45.0.2-10.45.255.254")), List.of(Ipv6Prefix.parse("fd00:45::/48")), List.of(),
            List.of("10.45.0.1/16", "fd00:45::1/48"), List.of(), 1400,
            UpProtection.PREFERRED, UpProtection.PREFERRED, LowIntegrityRate.CAP, List.of(), null);

    private static final Kind<Ipv4Range> RANGE = text("a range of addresses such as 10.45.0.2-10.45.255.254", Ipv4Range::parse,
            range -> range.first() + "-" + range.last());
    private static final Kind<Ipv6Prefix> PREFIX = text("an IPv6 prefix of 16 to 64 bits such as fd00:45::/48", Ipv6Prefix::parse,
            Ipv6Prefix::toString);
    private static final Kind<FlowDescription> FLOW = text("a flow such as permit out ip from 10.9.0.0/16 to assigned", FlowDescription::parse,
            FlowDescription::toString);
    private static final Section<LocalTraffic> LOCAL_TRAFFIC = Section.of(s -> {
        var flow = s.required("flow", FLOW, LocalTraffic::flow,
                "What it is, as policies write it: permit out PROTOCOL from NETWORK [PORTS] to assigned [PORTS].");
        var breakout = s.required("breakout", Kinds.text(63), LocalTraffic::breakout, "A breakout of one of the user-plane-functions.");
        return v -> new LocalTraffic(v.get(flow), v.get(breakout));
    });
    private static final Kind<UpProtection> PROTECTION = Kinds.oneOf(UpProtection.class, DataNetworkConfiguration::word);

    static final Section<DataNetworkConfiguration> SECTION = Section.of(s -> {
        var name = s.required("name", Kinds.pattern("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*", "a data network name such as internet"),
                DataNetworkConfiguration::name, "The data network name (DNN) that UEs ask for.");
        var slices = s.setting("slices", new ListKind<>(Numbers.SLICE, 0, 16), DataNetworkConfiguration::slices, List.of(),
                "The slices it can be reached in; none named means all.");
        var ipv4 = s.setting("ipv4", new ListKind<>(RANGE, 0, 64), DataNetworkConfiguration::ipv4, List.of(),
                "The IPv4 addresses that UEs get, first to last.");
        var ipv6 = s.setting("ipv6", new ListKind<>(PREFIX, 0, 64), DataNetworkConfiguration::ipv6, List.of(),
                "The IPv6 prefixes that UEs get a /64 of.");
        var others = s.setting("other-types",
                new ListKind<>(Kinds.oneOf(List.of(PduSessionType.UNSTRUCTURED, PduSessionType.ETHERNET), DataNetworkConfiguration::word), 0, 2),
                DataNetworkConfiguration::otherTypes, List.of(), "Whether sessions may be unstructured or ethernet.");
        var gateway = s.setting("gateway",
                new ListKind<>(Kinds.pattern("[0-9a-fA-F.:]{2,45}/[0-9]{1,3}", "an address with the length of its network, such as 10.45.0.1/16"), 0, 8),
                DataNetworkConfiguration::gateway, List.of(), "This machine's own addresses in it, for user-plane: network: tun.");
        var dns = s.setting("dns", new ListKind<>(Kinds.ADDRESS, 0, 8), DataNetworkConfiguration::dns, List.of(),
                "The DNS servers that UEs are told.");
        var mtu = s.setting("mtu", Kinds.number(1280, 65535), DataNetworkConfiguration::mtu, INTERNET.mtu(),
                "The link MTU that UEs are told.");
        var integrity = s.setting("integrity", PROTECTION, DataNetworkConfiguration::integrity, UpProtection.PREFERRED,
                "User plane integrity on the air, where neither policy nor subscription says: required, preferred or not needed.");
        var confidentiality = s.setting("confidentiality", PROTECTION, DataNetworkConfiguration::confidentiality, UpProtection.PREFERRED,
                "User plane ciphering on the air, likewise.");
        var low = s.setting("low-integrity-rate", Kinds.oneOf(LowIntegrityRate.class, DataNetworkConfiguration::word),
                DataNetworkConfiguration::lowIntegrityRate, LowIntegrityRate.CAP,
                "Where integrity is required and a UE can do it at 64 kbit/s only: cap the session at that, or reject it.");
        var local = s.setting("local-traffic", new ListKind<>(LOCAL_TRAFFIC, 0, 64), DataNetworkConfiguration::localTraffic, List.of(),
                "Traffic that leaves near the UE, by a breakout of a user plane function that has it.");
        var aaa = s.optional("aaa", Kinds.text(63), DataNetworkConfiguration::aaa, "works-aaa",
                "Who must let a UE in beside this network (secondary authentication): the name of one of dn-aaa.");
        return v -> {
            if (v.get(ipv4).isEmpty() && v.get(ipv6).isEmpty() && v.get(others).isEmpty()) {
                throw new InvalidValueException("data network %s has no addresses: give it ipv4, ipv6 or other-types".formatted(v.get(name)));
            }
            return new DataNetworkConfiguration(v.get(name), v.get(slices), v.get(ipv4), v.get(ipv6), v.get(others), v.get(gateway), v.get(dns), v.get(mtu),
                    v.get(integrity), v.get(confidentiality), v.get(low), v.get(local), v.get(aaa));
        };
    });

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <V> ScalarKind<V> text(String expectation, Function<String, V> reader, Function<V, String> writer) {
        return Kinds.word(expectation, text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new InvalidValueException("expected " + expectation);
            }
        }, value -> Kinds.quoted(writer.apply(value)));
    }
}
