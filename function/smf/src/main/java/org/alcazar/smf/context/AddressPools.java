// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.udm.DnnConfiguration.IpAddress;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.strand.World;
import org.alcazar.wire.OctetWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses of all data networks. May be called from any turn. */
public final class AddressPools {

    private static final Logger LOG = LoggerFactory.getLogger(AddressPools.class);
    private static final int PREFIX = 64;

    private final World world;
    private final LeaseStore leases;
    private final Map<String, Pools> pools = new HashMap<>();

    private record Pools(AddressPool ipv4, AddressPool ipv6) {
    }

    public AddressPools(SmfConfiguration configuration, World world, LeaseStore leases) {
        this.world = world;
        this.leases = leases;
        for (var network : configuration.dataNetworks()) {
            var quarantine = configuration.limits().quarantine();
            pools.put(name(network), new Pools(new AddressPool(network.ipv4().stream()
                    .map(range -> new AddressPool.Range(range.first().bits() & 0xffff_ffffL, range.last().bits() & 0xffff_ffffL)).toList(),
                    quarantine),
                    new AddressPool(network.ipv6().stream().map(AddressPools::range).toList(), quarantine)));
        }
    }

    /** Takes up what a former life left. */
    public void start() {
        for (var lease : leases.recover(world.now())) {
            var of = pools.get(lease.dnn());
            if (of != null) {
                boolean ipv6 = lease.address().indexOf(':') >= 0;
                (ipv6 ? of.ipv6() : of.ipv4()).remember(ipv6 ? number(Ipv6Prefix.parse(lease.address()))
                        : number(Ipv4Addr.parse(lease.address())),
                        lease.owner(), lease.releasedAt());
            }
        }
    }

    /** What could not be given. */
    public enum Refusal {
        /** There are no addresses left. */
        EXHAUSTED,
        /** The subscriber's own address is another session's. */
        TAKEN
    }

    /** An address, or why there is none. */
    public sealed interface Allocation {

        record Given(PduAddress address) implements Allocation {
        }

        record Refused(Refusal why) implements Allocation {
        }
    }

    /**
     * Addresses for a session.
     *
     * @param ipv4 whether it is to have an IPv4 address
     * @param ipv6 whether it is to have an IPv6 prefix
     * @param subscribed addresses that are always the subscriber's
     * @throws PersistenceException if it cannot be written down, as what came before it could not
     */
    public Allocation allocate(DataNetwork network, SessionKey owner, boolean ipv4, boolean ipv6, List<IpAddress> subscribed) {
        var own4 = subscribed.stream().filter(address -> address.ipv4Addr() != null).findFirst().map(IpAddress::ipv4Addr).orElse(null);
        var own6 = subscribed.stream().filter(address -> address.ipv6Prefix() != null).findFirst().map(IpAddress::ipv6Prefix).orElse(null);
        var now = world.now();
        Long first = null;
        Long second = null;
        synchronized (pools) {
            var of = pools(network);
            if (ipv4) {
                first = one(of.ipv4(), owner, own4 == null ? null : number(own4), now);
            }
            if (ipv6 && (!ipv4 || first != null)) {
                second = one(of.ipv6(), owner, own6 == null ? null : number(own6), now);
            }
            if (ipv4 && first == null || ipv6 && second == null) {
                if (first != null) {
                    of.ipv4().release(first, owner, now);
                }
                return new Allocation.Refused((ipv4 && first == null ? own4 : own6) == null ? Refusal.EXHAUSTED : Refusal.TAKEN);
            }
        }
        var address = new PduAddress(first == null ? null : Ipv4Addr.of(first.intValue()), second == null ? null : prefix(second),
                second == null ? 0 : world.random().nextLong() & ~(1L << 57) | 1);
        try {
            each(address, text -> leases.put(name(network), text, owner));
        } catch (PersistenceException e) {
            free(network, owner, address);
            throw e;
        }
        return new Allocation.Given(address);
    }

    /** A session has its addresses no longer. */
    public void release(DataNetwork network, SessionKey owner, PduAddress address) {
        // First where it lasts, and before what is written of its next owner: an address that seems in use after a crash only rests once more.
        try {
            each(address, text -> leases.released(name(network), text, world.now()));
        } catch (PersistenceException e) {
            LOG.error("that {} is free again could not be written", address, e);
        }
        free(network, owner, address);
    }

    private void free(DataNetwork network, SessionKey owner, PduAddress address) {
        synchronized (pools) {
            var of = pools(network);
            if (address.ipv4() != null) {
                of.ipv4().release(number(address.ipv4()), owner, world.now());
            }
            if (address.ipv6() != null) {
                of.ipv6().release(number(address.ipv6()), owner, world.now());
            }
        }
    }

    /** How many addresses are in use in a data network, of both kinds. */
    public int used(DataNetwork network) {
        synchronized (pools) {
            var of = pools(network);
            return of.ipv4().used() + of.ipv6().used();
        }
    }

    private static @Nullable Long one(AddressPool pool, SessionKey owner, @Nullable Long own, Instant now) {
        if (own == null) {
            return pool.allocate(owner, now);
        }
        return pool.take(own, owner) ? own : null;
    }

    private Pools pools(DataNetwork network) {
        var of = pools.get(name(network));
        if (of == null) {
            throw new IllegalArgumentException("no data network of this SMF: " + network.dnn());
        }
        return of;
    }

    /** A data network of one name may be another in another slice. */
    private static String name(DataNetwork network) {
        return network.slices().isEmpty() ? network.dnn()
                : network.dnn() + "@" + String.join("+", network.slices().stream().map(String::valueOf).sorted().toList());
    }

    private interface Write {

        void accept(String address);
    }

    private static void each(PduAddress address, Write write) {
        if (address.ipv4() != null) {
            write.accept(address.ipv4().toString());
        }
        if (address.ipv6() != null) {
            write.accept(address.ipv6().toString());
        }
    }

    private static AddressPool.Range range(Ipv6Prefix prefix) {
        long first = number(prefix);
        return new AddressPool.Range(first, prefix.length() == PREFIX ? first : first | (1L << PREFIX - prefix.length()) - 1);
    }

    private static long number(Ipv4Addr address) {
        return address.bits() & 0xffff_ffffL;
    }

    private static long number(Ipv6Prefix prefix) {
        return prefix.address().reader().u64();
    }

    private static Ipv6Prefix prefix(long number) {
        return new Ipv6Prefix(new OctetWriter(16).u64(number).u64(0).toOctets(), PREFIX);
    }
}
