// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alcazar.nas.element.Dnn;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.udm.DnnConfiguration.SubscribedDefaultQos;
import org.alcazar.smf.context.LocalTraffic;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of an SMF.
 *
 * @param instanceId the NF instance id
 * @param n4Address what UPFs are told as this SMF's address, IPv4 or IPv6
 * @param dataNetworks 1 to 1000, no two of one name for one slice
 * @param userPlaneFunctions 1 to 1000; of those that fit a session the first that is there is taken
 * @param s11 how it serves MMEs; null if it serves none
 */
public record SmfConfiguration(UUID instanceId, InetAddress n4Address, List<DataNetwork> dataNetworks,
        List<UserPlaneFunction> userPlaneFunctions, SmTimers timers, Limits limits, OnDemandSettings onDemand, @Nullable S11Settings s11) {

    private static final int MOST = 1000;

    /** One that takes part in on-demand security services where an AMF asks for them. */
    public SmfConfiguration(UUID instanceId, InetAddress n4Address, List<DataNetwork> dataNetworks, List<UserPlaneFunction> userPlaneFunctions,
            SmTimers timers, Limits limits) {
        this(instanceId, n4Address, dataNetworks, userPlaneFunctions, timers, limits, OnDemandSettings.STANDARD, null);
    }

    public SmfConfiguration {
        dataNetworks = List.copyOf(dataNetworks);
        userPlaneFunctions = List.copyOf(userPlaneFunctions);
        check(!dataNetworks.isEmpty() && dataNetworks.size() <= MOST, "1 to 1000 data networks are served");
        check(!userPlaneFunctions.isEmpty() && userPlaneFunctions.size() <= MOST, "1 to 1000 user plane functions are used");
        var names = new HashSet<String>();
        check(userPlaneFunctions.stream().allMatch(upf -> names.add(upf.name())), "a user plane function's name is its own");
    }

    /** The same, which takes part in on-demand security services so. */
    public SmfConfiguration withOnDemand(OnDemandSettings value) {
        return new SmfConfiguration(instanceId, n4Address, dataNetworks, userPlaneFunctions, timers, limits, value, s11);
    }

    /** The same, which serves MMEs so. */
    public SmfConfiguration withS11(@Nullable S11Settings value) {
        return new SmfConfiguration(instanceId, n4Address, dataNetworks, userPlaneFunctions, timers, limits, onDemand, value);
    }

    /**
     * A data network.
     *
     * @param dnn its network identifier
     * @param slices where it can be reached; empty for everywhere
     * @param ipv4 the addresses it gives out; empty if it has no IPv4
     * @param ipv6 the prefixes it cuts /64s from; empty if it has no IPv6
     * @param otherTypes {@code UNSTRUCTURED} and {@code ETHERNET}, if it takes them
     * @param dns the DNS servers, most wanted first
     * @param pcscf the P-CSCF addresses, most wanted first
     * @param mtu the link MTU told to UEs that ask, 1280 to 65535
     * @param upSecurity the user plane security policy where neither policy control nor subscription has one
     * @param lowIntegrityRate what becomes of a session whose integrity protection the UE can do at 64 kbit/s only
     * @param defaultQos the default flow where the subscription says nothing of it
     * @param sessionAmbr the bound on non-GBR flows where the subscription says nothing of it
     * @param inactivity after how long without packets the user plane is deactivated; null for never
     * @param localTraffic what leaves by a breakout of a UPF that has it, whatever policy control says
     * @param aaa the DN-AAA that must let a UE in (TS 33.501 §11.1); null where nobody else is asked
     */
    public record DataNetwork(String dnn, Set<Snssai> slices, List<Ipv4Range> ipv4, List<Ipv6Prefix> ipv6, Set<PduSessionType> otherTypes,
            List<InetAddress> dns, List<InetAddress> pcscf, int mtu, UpSecurity upSecurity, LowIntegrityRate lowIntegrityRate,
            SubscribedDefaultQos defaultQos, Ambr sessionAmbr, @Nullable Duration inactivity, List<LocalTraffic> localTraffic,
            @Nullable String aaa) {

        /** Both kinds of protection if the RAN node can. */
        public static final UpSecurity PREFERRED = new UpSecurity(UpProtection.PREFERRED, UpProtection.PREFERRED);

        private static final int STANDARD_MTU = 1400;
        private static final int INTERNET_5QI = 9;
        private static final int LEAST_MTU = 1280;
        private static final int MOST_LOCAL = 64;

        public DataNetwork {
            slices = Set.copyOf(slices);
            ipv4 = List.copyOf(ipv4);
            ipv6 = List.copyOf(ipv6);
            otherTypes = Set.copyOf(otherTypes);
            localTraffic = List.copyOf(localTraffic);
            dns = List.copyOf(dns);
            pcscf = List.copyOf(pcscf);
            check(new Dnn(dnn).name().equals(dnn), "a data network has a name");
            check(ipv6.stream().allMatch(prefix -> prefix.length() <= 64 && prefix.length() >= 16),
                    "/64s are cut from prefixes of 16 to 64 bits");
            check(localTraffic.size() <= MOST_LOCAL, "at most 64 kinds of local traffic");
            check(mtu >= LEAST_MTU && mtu <= 0xffff, "a link's MTU is 1280 to 65535");
            check(dns.size() <= 8 && pcscf.size() <= 8, "at most eight servers of a kind are told");
            check(!otherTypes.contains(PduSessionType.IPV4) && !otherTypes.contains(PduSessionType.IPV6)
                    && !otherTypes.contains(PduSessionType.IPV4V6), "the IP types follow from the addresses there are");
        }

        /** A data network of IPv4 in all slices, as most networks have one. */
        public static DataNetwork internet(String dnn, Ipv4Range addresses, List<InetAddress> dns) {
            return new DataNetwork(dnn, Set.of(), List.of(addresses), List.of(), Set.of(), dns, List.of(), STANDARD_MTU, PREFERRED,
                    LowIntegrityRate.CAP, new SubscribedDefaultQos(INTERNET_5QI, Arp.DEFAULT),
                    new Ambr(BitRate.parse("1 Gbps"), BitRate.parse("1 Gbps")), null, List.of(), null);
        }

        /** The same, with these prefixes for IPv6. */
        public DataNetwork withIpv6(List<Ipv6Prefix> prefixes) {
            return new DataNetwork(dnn, slices, ipv4, prefixes, otherTypes, dns, pcscf, mtu, upSecurity, lowIntegrityRate, defaultQos,
                    sessionAmbr, inactivity, localTraffic, aaa);
        }

        /** The same, with sessions of these types too. */
        public DataNetwork withOtherTypes(Set<PduSessionType> types) {
            return new DataNetwork(dnn, slices, ipv4, ipv6, types, dns, pcscf, mtu, upSecurity, lowIntegrityRate, defaultQos, sessionAmbr,
                    inactivity, localTraffic, aaa);
        }

        /** The same, with this policy. */
        public DataNetwork withUpSecurity(UpSecurity policy, LowIntegrityRate low) {
            return new DataNetwork(dnn, slices, ipv4, ipv6, otherTypes, dns, pcscf, mtu, policy, low, defaultQos, sessionAmbr, inactivity,
                    localTraffic, aaa);
        }

        /** The same, where this leaves near the UE. */
        public DataNetwork withLocalTraffic(List<LocalTraffic> traffic) {
            return new DataNetwork(dnn, slices, ipv4, ipv6, otherTypes, dns, pcscf, mtu, upSecurity, lowIntegrityRate, defaultQos, sessionAmbr,
                    inactivity, traffic, aaa);
        }

        /** The same, where this DN-AAA must let a UE in. */
        public DataNetwork withAaa(@Nullable String name) {
            return new DataNetwork(dnn, slices, ipv4, ipv6, otherTypes, dns, pcscf, mtu, upSecurity, lowIntegrityRate, defaultQos, sessionAmbr,
                    inactivity, localTraffic, name);
        }

        /** Whether sessions of this name and slice are of this data network. */
        public boolean serves(String name, Snssai slice) {
            return dnn.equalsIgnoreCase(name) && (slices.isEmpty() || slices.contains(slice));
        }

        /** Whether a session may be of this type. */
        public boolean offers(PduSessionType type) {
            return switch (type) {
                case IPV4 -> !ipv4.isEmpty();
                case IPV6 -> !ipv6.isEmpty();
                case IPV4V6 -> !ipv4.isEmpty() && !ipv6.isEmpty();
                case UNSTRUCTURED, ETHERNET -> otherTypes.contains(type);
            };
        }
    }

    /** Addresses from {@code first} to {@code last}, both among them. */
    public record Ipv4Range(Ipv4Addr first, Ipv4Addr last) {

        public Ipv4Range {
            check(Integer.compareUnsigned(first.bits(), last.bits()) <= 0, "a range begins before it ends");
        }

        /**
         * The range that a text such as {@code 10.45.0.2-10.45.255.254} names.
         *
         * @throws IllegalArgumentException if the text names none
         */
        public static Ipv4Range parse(String text) {
            int dash = text.indexOf('-');
            check(dash > 0, "a range is written first-last");
            return new Ipv4Range(Ipv4Addr.parse(text.substring(0, dash)), Ipv4Addr.parse(text.substring(dash + 1)));
        }
    }

    /** What becomes of a session that must be integrity protected where the UE can do so at 64 kbit/s only (TS 23.501 §5.10.3). */
    public enum LowIntegrityRate {
        /** It is made no faster than that. */
        CAP,
        /** It is refused (5GSM cause #82). */
        REJECT
    }

    /**
     * A user plane function.
     *
     * @param name what operators call it
     * @param n4 where it takes PFCP
     * @param dnns what it serves; empty for all
     * @param slices in which; empty for all
     * @param breakouts networks beside the data network that traffic can leave it by, where a policy's {@code routeToLocs} names one of
     *         them
     * @param edge whether it anchors no sessions and stands between RAN nodes and those that do, as an uplink classifier, for sessions with
     *         traffic that leaves by one of its breakouts
     * @param dnnOnN3 whether it wants rules for packets from access to name the data network too, as Open5GS' UPF does where its subnets
     *         are of data networks
     */
    public record UserPlaneFunction(String name, InetSocketAddress n4, Set<String> dnns, Set<Snssai> slices,
            Set<String> breakouts, boolean edge, boolean dnnOnN3) {

        public UserPlaneFunction {
            dnns = Set.copyOf(dnns);
            slices = Set.copyOf(slices);
            breakouts = Set.copyOf(breakouts);
        }

        /** A UPF for all sessions. */
        public static UserPlaneFunction forAll(String name, InetSocketAddress n4) {
            return new UserPlaneFunction(name, n4, Set.of(), Set.of(), Set.of(), false, false);
        }

        /** Whether it is there for sessions of this name and slice. */
        public boolean serves(String dnn, Snssai slice) {
            return (dnns.isEmpty() || dnns.stream().anyMatch(dnn::equalsIgnoreCase))
                    && (slices.isEmpty() || slices.contains(slice));
        }
    }

    /**
     * Bounds on what peers can make the SMF hold.
     *
     * @param sessions in all
     * @param sessionsPerUe of one subscriber
     * @param mailbox signals that wait for one session
     * @param rules PCC rules of one session
     * @param quarantine how long an address rests before another UE gets it
     */
    public record Limits(int sessions, int sessionsPerUe, int mailbox, int rules, Duration quarantine) {

        public static final Limits STANDARD = new Limits(1_000_000, 15, 16, 32, Duration.ofMinutes(5));

        public Limits {
            check(sessions > 0 && sessionsPerUe > 0 && mailbox > 1 && rules >= 0 && rules <= 60,
                    "limits are positive, and rules 60 at most");
        }
    }

    /** The data network that a session is of; null if it is not served. */
    public @Nullable DataNetwork dataNetwork(String dnn, Snssai slice) {
        for (var network : dataNetworks) {
            if (network.serves(dnn, slice)) {
                return network;
            }
        }
        return null;
    }

    /** Whether there is a data network of this name in some slice. */
    public boolean knows(String dnn) {
        return dataNetworks.stream().anyMatch(network -> network.dnn().equalsIgnoreCase(dnn));
    }

    /** Where this SMF is notified about a session. A former life of it had other session references. */
    public URI callback(String service, String smContextRef) {
        return URI.create("http://smf-" + instanceId + "/" + service + "/v1/" + smContextRef);
    }

    /** Whether UPFs reach this SMF by IPv4. */
    public boolean isIpv4() {
        return n4Address instanceof Inet4Address;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
